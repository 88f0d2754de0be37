// Every text that comes from elsewhere is put in as text, never as markup.

const byId = (id) => document.getElementById(id);
const log = byId("log");
const words = byId("words");
const form = byId("form");
const region = byId("region");
const plan = byId("plan");
const settings = byId("settings");
const restart = byId("restart");

const PATIENCE_MILLIS = 30000;
let waiting = false;
let answers = 0;

// what is remembered here; browsers can refuse even that
function remembering(storage) {
  const kept = new Map();
  return {
    get(name) {
      try {
        return storage().getItem(name) ?? kept.get(name) ?? null;
      } catch {
        return kept.get(name) ?? null;
      }
    },
    set(name, value) {
      kept.set(name, value);
      try {
        storage().setItem(name, value);
      } catch {
        // kept above
      }
    },
  };
}

const memory = remembering(() => sessionStorage);
// what people tell about themselves and follow outlives the tab, so their token does
const lasting = remembering(() => localStorage);

function newToken(where, name) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const token = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  where.set(name, token);
  return token;
}

function newConversation() {
  return newToken(memory, "conversation");
}

function conversation() {
  return memory.get("conversation") ?? newConversation();
}

function person() {
  return lasting.get("person") ?? newToken(lasting, "person");
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...children);
  return made;
}

function unseen(text) {
  return element("span", "unseen", text);
}

function day(iso) {
  const date = new Date(iso + "T00:00:00Z");
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

function anchor(link) {
  const made = element("a", "", link.label, unseen(" (opens in a new tab)"));
  const target = new URL(link.target);
  if (target.protocol === "https:" || target.protocol === "http:") {
    made.href = target.href;
  }
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

function span(piece) {
  if ("strong" in piece) {
    return element("strong", "", piece.strong);
  }
  return "target" in piece ? anchor(piece) : piece.text;
}

function rich(name, pieces) {
  return element(name, "", ...pieces.map(span));
}

const SIGNS = { yes: "✓", no: "✕", "it depends": "≈", "not confirmed": "?" };

const draw = {
  verdict(block, id) {
    const heading = element("h2", "");
    heading.id = id;
    const sign = SIGNS[block.word.toLowerCase()];
    if (sign) {
      const mark = element("span", "sign", sign);
      mark.setAttribute("aria-hidden", "true");
      heading.append(mark);
    }
    heading.append(block.word);
    const made = element("div", "verdict", heading);
    if (block.because.length > 0) {
      made.append(rich("p", block.because));
    }
    return [made];
  },
  heading: (block) => [element("h3", "", block.text)],
  paragraph: (block) => [rich("p", block.text)],
  steps(block) {
    const list = element("ol", "steps", ...block.steps.map((step) => rich("li", step)));
    // without it Safari's screen reader takes a list without markers for none
    list.setAttribute("role", "list");
    const made = [element("h3", "", block.title), list];
    if (block.links.length > 0) {
      made.push(element("p", "links", ...block.links.map(anchor)));
    }
    return made;
  },
  bullets: (block) => [element("ul", "", ...block.items.map((item) => rich("li", item)))],
  table(block) {
    const head = element("tr", "", ...block.header.map((text) => header(text, "col")));
    const rows = block.rows.map((row) =>
      element("tr", "", ...row.map((cell, i) => (i === 0 ? rowHeader(cell) : rich("td", cell)))));
    const table = element("table", "", element("thead", "", head), element("tbody", "", ...rows));
    const made = element("div", "scroll", table);
    made.tabIndex = 0;
    made.setAttribute("role", "region");
    made.setAttribute("aria-label", "Table: " + block.header.join(", "));
    return [made];
  },
  notice(block) {
    const labels = { company: "From your company", caution: "Caution" };
    return [notice(block.level, labels[block.level] ?? "Note", rich("p", block.text))];
  },
  sources(block) {
    const count = block.sources.length === 1 ? "1 source" : block.sources.length + " sources";
    const items = block.sources.map((source) => {
      const meta = [source.publisher, "read on " + day(source.readOn), source.note].filter((part) => part !== "");
      return element("li", "", anchor(source), element("span", "meta", meta.join(" · ")));
    });
    const summary = element("summary", "", count + ", checked on " + day(block.checkedOn) + (items.length > 1 ? " or later" : ""));
    return [element("details", "sources", summary, element("ol", "", ...items))];
  },
  choices(block) {
    const buttons = block.choices.map((choice) => {
      const made = element("button", "", choice.label);
      made.type = "button";
      made.addEventListener("click", () => ask(choice.label, { code: choice.code }));
      return made;
    });
    const made = element("div", "choices", element("p", "", block.prompt), element("div", "", ...buttons));
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", block.prompt);
    return [made];
  },
};

function header(text, scope) {
  const made = element("th", "", text);
  made.scope = scope;
  return made;
}

function rowHeader(cell) {
  const made = rich("th", cell);
  made.scope = "row";
  return made;
}

const signs = { info: "ℹ", company: "★" };

function notice(level, label, ...content) {
  const sign = element("span", "", signs[level] ?? "⚠");
  sign.setAttribute("aria-hidden", "true");
  const body = element("div", "", element("span", "label", label), ...content);
  const made = element("div", "notice " + level, sign, body);
  made.setAttribute("role", "note");
  return made;
}

function article() {
  const made = element("article", "answer");
  made.setAttribute("aria-labelledby", "answer-" + ++answers);
  return made;
}

function headingFor(made, text) {
  const heading = element("h2", "unseen", text);
  heading.id = made.getAttribute("aria-labelledby");
  return heading;
}

function drawReply(reply) {
  const made = article();
  const id = made.getAttribute("aria-labelledby");
  if (!reply.blocks.some((block) => block.type === "verdict")) {
    made.append(headingFor(made, "Answer"));
  }
  let headed = false;
  for (const block of reply.blocks) {
    if (block.type === "verdict" && !headed) {
      headed = true;
      made.append(...draw.verdict(block, id));
    } else {
      made.append(...draw[block.type](block, id + "-more"));
    }
  }
  return made;
}

function drawTrouble(text, again) {
  const made = article();
  const button = element("button", "again", "Try again");
  button.type = "button";
  button.addEventListener("click", () => {
    made.remove();
    again();
  });
  const said = notice("error", "No answer", element("p", "", text));
  said.append(button);
  made.append(headingFor(made, "No answer"), said);
  return made;
}

function drawThinking() {
  const dots = element("span", "dots", element("i"), element("i"), element("i"));
  dots.setAttribute("aria-hidden", "true");
  return element("p", "thinking", dots, "Looking it up…");
}

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...body, person: person() }),
    signal: AbortSignal.timeout(PATIENCE_MILLIS),
  });
  const json = await response.json();
  if (!response.ok) {
    throw new Refused(json.error);
  }
  return json;
}

function fetchReply(asked) {
  return post("/api/ask", { ...asked, conversation: conversation(), region: region.value, plan: plan.value });
}

class Refused extends Error {}

function inWords(problem) {
  if (problem instanceof Refused) {
    return problem.message;
  }
  return problem.name === "TimeoutError"
    ? "The server took too long. It may be busy."
    : "The server cannot be reached. Is it still running?";
}

function bringUp(target) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

function ask(shown, asked) {
  if (waiting) {
    return;
  }
  byId("welcome").hidden = true;
  restart.hidden = false;
  settings.open = false;
  const question = element("p", "question", unseen("You asked: "), shown);
  log.append(question);
  answer(question, asked);
}

async function answer(question, asked) {
  waiting = true;
  const thinking = drawThinking();
  log.append(thinking);
  bringUp(question);
  let drawn;
  try {
    drawn = drawReply(await fetchReply(asked));
  } catch (problem) {
    drawn = drawTrouble(inWords(problem), () => answer(question, asked));
  }
  waiting = false;
  thinking.replaceWith(drawn);
  bringUp(question);
}

function send() {
  const text = words.value.trim();
  if (text !== "" && !waiting) {
    words.value = "";
    ask(text, { text });
  }
  words.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});

words.addEventListener("keydown", (event) => {
  // an Enter that ends the composition of a character is not meant for us
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  }
});

for (const button of byId("examples").querySelectorAll("button")) {
  button.addEventListener("click", () => {
    ask(button.textContent, { text: button.textContent });
    words.focus({ preventScroll: true });
  });
}

restart.addEventListener("click", () => {
  newConversation();
  log.replaceChildren();
  byId("welcome").hidden = false;
  restart.hidden = true;
  words.focus();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && settings.open) {
    settings.open = false;
    settings.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  if (!settings.contains(event.target)) {
    settings.open = false;
  }
});

function showSettings() {
  const chosen = [region, plan].filter((s) => s.value !== "").map((s) => s.selectedOptions[0].textContent);
  byId("settings-state").textContent = chosen.join(", ");
}

function keep(select) {
  select.addEventListener("change", () => {
    memory.set(select.id, select.value);
    showSettings();
  });
}

function fill(select, offered, usual) {
  for (const one of offered) {
    const option = element("option", "", one.name);
    option.value = one.code;
    select.append(option);
  }
  select.value = memory.get(select.id) ?? usual;
  if (select.selectedIndex < 0) {
    select.value = "";
  }
  keep(select);
}

async function start() {
  try {
    const response = await fetch("/api/start");
    const json = await response.json();
    fill(region, json.regions, json.defaultRegion);
    fill(plan, json.plans, "");
    byId("covered").textContent = "Covers " + json.platforms.join(", ") + ", and the privacy laws behind them.";
  } catch {
    byId("covered").textContent = "The list of regions could not be loaded. Reload the page to choose yours.";
  }
  showSettings();
}

// what came while nobody was here
async function visit() {
  try {
    const json = await post("/api/visit", {});
    for (const reply of json.replies) {
      byId("welcome").hidden = true;
      restart.hidden = false;
      log.append(drawReply(reply));
    }
  } catch (problem) {
    log.append(drawTrouble("Whether a reminder is waiting could not be looked up. " + inWords(problem), visit));
  }
}

start();
visit();
// on a phone the keyboard would cover the examples
if (!matchMedia("(pointer: coarse)").matches) {
  words.focus({ preventScroll: true });
}
