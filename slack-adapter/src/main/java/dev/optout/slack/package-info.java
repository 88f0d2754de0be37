/// Slack in, Slack out: its payloads become events of a chat, replies become Block Kit.
///
/// [SlackDoor] and [SocketLine] let requests in, [SlackEvents] reads them, [SlackBlocks] and
/// [SlackMessage] draw replies, [Outbox] and [SlackApi] bring them to their place; [SlackChat]
/// holds it all together.
@NullMarked
package dev.optout.slack;

import org.jspecify.annotations.NullMarked;
