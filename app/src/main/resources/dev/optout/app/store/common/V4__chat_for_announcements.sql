-- when somebody asked to get announcements in this chat, of all that they use
ALTER TABLE person ADD COLUMN announce_here BIGINT;
