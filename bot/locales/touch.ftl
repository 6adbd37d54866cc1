nl =
    .gone = { $name } heeft de chat gestopt. Berichten komen daar niet meer aan. { $call }
    .relied-on-gone = Let op: { $name } heeft de chat gestopt. Oproepen komen daar niet meer aan. { $call }

en =
    .gone = { $name } has stopped the chat. Messages no longer arrive there. { $call }
    .relied-on-gone = Note: { $name } has stopped the chat. Calls no longer arrive there. { $call }
