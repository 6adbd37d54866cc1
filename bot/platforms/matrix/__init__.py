"""Matrix: the same conversations on a homeserver that an organisation may keep itself."""
