/// The two web servers: the chats' webhooks on one, the chat page, health and metrics on the other.
@NullMarked
package dev.optout.app.web;

import org.jspecify.annotations.NullMarked;
