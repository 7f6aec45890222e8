// What Discord's own page does and simcord's does not: relative times tick, and the newest message stays in sight.

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const units = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];

function fromNow(date) {
  const seconds = (date - Date.now()) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units.at(-1);
  return relative.format(Math.round(seconds / size), unit);
}

setInterval(() => {
  for (const time of document.querySelectorAll("time.discord-timestamp.R")) {
    const text = fromNow(new Date(time.dateTime));
    if (time.textContent !== text) time.textContent = text;
  }
}, 250);

const timeline = document.getElementById("channel-timeline");
const NEAR = 80; // pixels from the end within which a person counts as reading the newest message
let following = true;

const toEnd = () => { timeline.scrollTop = timeline.scrollHeight; };
for (const gesture of ["wheel", "touchmove", "keydown", "pointerup", "scrollend"]) {
  timeline.addEventListener(gesture, () => requestAnimationFrame(() => {
    following = timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight < NEAR;
  }), { passive: true });
}
new ResizeObserver(() => { if (following) toEnd(); }).observe(document.getElementById("channel-message-list"));
document.getElementById("channel-composer").addEventListener("submit", () => { following = true; toEnd(); }, true);
