-- At events that were published before people could say how they take part, everybody took a place: so it stays, until an organiser says otherwise.
update events.event set online_takes_places = true where format = 'both' and published_at is not null;
