"""When to look: the only APScheduler of the house, and the jobs."""
