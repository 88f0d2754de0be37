package dev.optout.bot.question;

import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words that are said to the bot and ask for no knowledge.
///
/// Each is known by what the whole text says, so that a question is never taken for one.
public enum Talk implements Slug {
  THANKS(
      Topic.HELP,
      "((many|ok|okay|great|cool|perfect|super|nice|good|wow|and|so|no|oh|ah|hey|hi|you|all|very|a|lot|for|much|that|it"
          + "|was|is|helped|helps|useful|helpful|clear|got|understood|the|answer|answers|your|help|info|bot|again|me|really"
          + "|awesome|brilliant|lovely|excellent|appreciated|appreciate|indeed|everything|now|will|do|thats|bye|goodbye) )*"
          + "(thanks|thank you|thank u|thankyou|cheers|tysm|tks|merci|danke|gracias|makasih|terima kasih|much appreciated"
          + "|that helped|very helpful|that was helpful|great answer|got it|understood)"
          + "( (so|a|an|lot|very|much|you|for|that|it|was|is|helped|helps|useful|helpful|clear|the|answer|answers|your|help"
          + "|info|bot|again|me|really|million|ton|mate|bro|everyone|great|good|cool|perfect|thanks|indeed|everything|all|quick"
          + "|now|will|try|do|this|bye|explaining|explanation|i))*"),
  GREETING(
      Topic.HELP,
      "(hey|hi|hello|hiya|yo|howdy|greetings|moin|hallo|halo|hola|good (morning|afternoon|evening|day)|morning"
          + "|whats up|sup)( (there|bot|again|hello|hi|you|all|team|everyone|how are you|how are you doing|how is it going"
          + "|hows it going|nice to meet you|my friend|advisor|opt-out advisor|good (morning|afternoon|evening)|today))*"
          + "|how are you( (doing|today))*"),
  BYE(
      Topic.HELP,
      "((ok|okay|that all|thats all|thats it|alright|well|good) )*(bye|goodbye|bye bye|see you|see ya|ciao|good night|later|cu|have a nice"
          + " day|that all|thats all|thats it|that it|that is all|im done|nothing else|no more questions)( (bye|for now|for today|later|then|bot"
          + "|soon|tomorrow|everyone))*"),
  FORGET(
      Topic.ABOUT_BOT,
      "((please|can you|could you|pls|i want you to|you should|ok|now|and|then) )*(forget|delete|erase|clear|wipe|reset|remove)"
          + " ((all|everything|my|our|the|this|that|what|whatever|any) )*(me|it|you|conversation|chat|history|data|memory"
          + "|session|about me|about us|you (know|have|store|keep|remember)( of| on| about)?( me)?|i (said|asked|told you|wrote)"
          + "|we (said|talked about|discussed)|questions?|messages here|context)( (please|now|about me|on me|here|we had"
          + "|with you|i asked|again|you have|of me))*|start (over|again|afresh|from scratch)|new (conversation|chat|topic)|reset"),
  STOP(
      Topic.FOLLOW,
      "((please|pls|ok|now|just|can you|could you) )*(stop|quit|unsubscribe|unsubscribe me|mute|cancel|enough"
          + "|leave me alone|shut up|go away|stop (messaging|writing|pinging|notifying|sending|bothering|contacting|texting)"
          + "( me| to me)?( (messages|things|anything|updates|notifications|alerts))?)( (please|now|bot|all|everything"
          + "|this bot))*"),
  STORAGE(
      Topic.ABOUT_BOT,
      "((hey|hi|and|so|but|ok|wait|please|also|tell me) )*(what|which|how much|how long|does|do|is|are|can|who|where|will)"
          + " (data |info |information |personal data |else |things |of my data )?((do|does|did|will|can) )?(you|this bot|the bot|my"
          + " (questions?|messages?|chats?|data)( here| with you)?|this (chat|conversation)|what i (ask|type|write)( you| here)?)"
          + " ((actually|really|also|get|gets|being|be|ever) )*(store|stored|keep|kept|save|saved|log|logged|remember|record"
          + "|recorded|collect|collected|retain|retained|hold|memorise|memorize)( .{0,60})?"
          + "|what do you (know|have|hold)( (about|of|on) (me|us))( .{0,30})?"),
  IDENTITY(
      Topic.ABOUT_BOT,
      "((hey|hi|and|so|but|ok|wait|please|then|btw) )*(who|what) (are|r) you( (exactly|really|even|then|anyway|bot|actually"
          + "|again))*|(who|what) is this( bot)?|are you (a |an )?(bot|robot|human|person|ai|real|chatgpt|llm|machine|real person"
          + "|language model|human being)( .{0,30})?|who (made|built|runs|created|owns|wrote) (you|this( bot)?)"
          + "|introduce yourself|whats your name|what is your name|tell me about yourself"),
  HUMAN(
      Topic.ESCALATE,
      "((please|can|could|may|i|we|want|need|wanna|would|like|id|to|let|me|rather|you|get|give|connect|is|there|with|ok|no|just"
          + "|hi|hey|sorry|but|pls) )*(talk|speak|chat|escalate|human|agent|real person|a person|someone|somebody|a human"
          + "|operator|support)( (to|with|a|an|the|real|human|person|please|someone|somebody|from|privacy|legal|team|people|being"
          + "|agent|here|instead|at|of|in|it|security|support|this|pls|now|else|dpo|department))*"),
  NOTIFY(
      Topic.FOLLOW,
      "((please|pls|can|could|you|will|and|ok|thanks|also|just|i|want|would|like|to|be) )*(tell|told|notify|notified|alert"
          + "|alerted|ping|inform|informed|let|message|warn|remind)( me| us)?( know)? (when|if|whenever|as soon as|once|of|about)"
          + " .{0,40}\\b(chang\\w*|updat\\w*|news|different)( .{0,30})?"
          + "|keep me (posted|updated|informed)( .{0,40})?|subscribe( me)?|follow (this|it)|remind me( .{0,30})?");

  private final Topic topic;
  private final Pattern whole;

  Talk(Topic topic, String whole) {
    this.topic = topic;
    this.whole = Pattern.compile(whole);
  }

  public Topic topic() {
    return topic;
  }

  /// What is said, if it is nothing else.
  public static Optional<Talk> of(Text text) {
    if (text.words().size() > 20) {
      return Optional.empty();
    }
    String words = String.join(" ", text.words());
    for (Talk talk : values()) {
      if (talk.whole.matcher(words).matches()) {
        return Optional.of(talk);
      }
    }
    return Optional.empty();
  }
}
