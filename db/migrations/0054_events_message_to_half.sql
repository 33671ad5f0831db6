-- An event that is both in a room and online has things to say to one half alone, as where the door is, or what to install.
alter table events.message drop constraint message_written_to_check;
alter table events.message add constraint message_written_to_check
  check (written_to in ('registered', 'in-room', 'online', 'waiting', 'both'));
