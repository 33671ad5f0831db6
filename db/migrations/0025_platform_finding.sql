-- An erasure and an export ask every room for one person, within a web request: each asking finds its rows by an index.
create index mail_to_address on platform.mail (to_address);
create index mail_reply_to on platform.mail (reply_to) where reply_to is not null;
create index act_by_person on platform.act (by_person) where by_person is not null;
create index address_member on people.address (member_id);
create index sign_in_member on people.sign_in (member_id) where member_id is not null;
create index sign_in_address on people.sign_in (address);
create index share_link_member on invitations.share_link (member_id);
create index line_address on invitations.line (address);
create index complaint_address on complaints.complaint (address);

-- Keys to what is erased: PostgreSQL looks through the whole table for each key without one.
create index expression_in_place_of on interest.expression (in_place_of) where in_place_of is not null;
create index expression_decided_by on interest.expression (decided_by) where decided_by is not null;
create index expression_entered_by on interest.expression (entered_by) where entered_by is not null;
create index consent_recorded_by on interest.consent (recorded_by) where recorded_by is not null;
create index question_asked_by on interest.question (asked_by) where asked_by is not null;
create index invitation_invited_by on invitations.invitation (invited_by) where invited_by is not null;
create index invitation_withdrawn_by on invitations.invitation (withdrawn_by) where withdrawn_by is not null;
create index complaint_answered_by on complaints.complaint (answered_by) where answered_by is not null;
