// What Discord's own page does and simcord's does not: relative times tick, the newest message stays in sight, and
// nothing is said about an action that went well.

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const units = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];

function fromNow(date) {
  const seconds = (date - Date.now()) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units.at(-1);
  return relative.format(Math.round(seconds / size), unit);
}

function tick() {
  for (const time of document.querySelectorAll("time.discord-timestamp.R")) {
    const text = fromNow(new Date(time.dateTime));
    if (time.textContent !== text) time.textContent = text;
  }
}

const timeline = document.getElementById("channel-timeline");
setInterval(tick, 250);
new MutationObserver(tick).observe(timeline, { childList: true, subtree: true }); // before a new message is painted

const NEAR = 80; // pixels from the end within which a person counts as reading the newest message
let following = true; // simcord loses the end when a message is taller than what it replaces in sight
let touched = 0; // when the person last did something that scrolls; other scrolling is the page's own

const toEnd = () => { timeline.scrollTop = timeline.scrollHeight; };
for (const gesture of ["wheel", "touchmove", "keydown", "pointerdown"]) {
  timeline.addEventListener(gesture, () => { touched = Date.now(); }, { passive: true });
}
timeline.addEventListener("scroll", () => {
  if (Date.now() - touched < 500) {
    touched = Date.now();
    following = timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight < NEAR;
  } else if (following) toEnd();
}, { passive: true });
const growth = new ResizeObserver(() => { if (following) toEnd(); });
growth.observe(timeline);
growth.observe(document.getElementById("channel-message-list"));
const follow = () => { following = true; toEnd(); };
document.addEventListener("submit", follow, true); // at the document, since simcord stops a command's submit
document.getElementById("channel-composer").addEventListener("keydown", (event) => {
  if (event.key === "Enter") follow();
}, true);
document.getElementById("viewer-picker").addEventListener("change", follow, true);

const said = document.getElementById("action-status");
const troubles = [
  [/^Connection interrupted/, "The bot is not running; trying again…"],
  [/^Action was not completed/, "The bot did not respond"],
  [/^Action outcome uncertain/, "The connection broke off; reload this page"],
  [/^Preview session/, "This preview has ended; use the address of the new one"],
];
new MutationObserver(() => {
  const [, plain] = troubles.find(([pattern, text]) => pattern.test(said.textContent) || text === said.textContent) ?? [];
  said.toggleAttribute("data-trouble", Boolean(plain));
  if (plain && said.textContent !== plain) said.textContent = plain;
}).observe(said, { childList: true, characterData: true, subtree: true });
