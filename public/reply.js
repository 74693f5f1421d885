// Sets the comment that a reader answers, validates the comment form, and shows that it is being sent.
const form = document.querySelector("form.reply-form");
const button = form.querySelector("button");
const label = button.textContent;
form.noValidate = true;

const tell = (field) => {
  const { required, value, dataset, validity } = field;
  const isEmpty = field.type === "checkbox" ? !field.checked : !value.trim();
  const fault = required && isEmpty ? dataset.missing : validity.valid ? "" : dataset.wrong;
  const place = document.getElementById(field.getAttribute("aria-describedby").split(" ").at(-1));
  place.textContent = fault;
  place.hidden = !fault;
  field.ariaInvalid = fault ? "true" : null;
  return fault;
};
const wait = (sending) => {
  button.textContent = sending ? form.dataset.sending : label;
  button.ariaDisabled = sending ? "true" : null;
};

form.addEventListener("input", ({ target }) => target.ariaInvalid && tell(target));
form.addEventListener("submit", (event) => {
  const [faulty] = [...form.querySelectorAll("[required]")].filter(tell);
  faulty?.focus();
  if (faulty || button.ariaDisabled) return event.preventDefault();
  wait(true);
  // Readers can send again after they stopped the sending or came back to the page.
  setTimeout(wait, 9000);
});
addEventListener("pageshow", () => wait());

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.reply-to");
  const choice = document.querySelector(`#reply-parent option[value="${CSS.escape(link?.dataset.parent ?? "")}"]`);
  if (!link || !choice || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  choice.selected = true;
  form.parentElement.scrollIntoView();
  form.querySelector("textarea").focus({ preventScroll: true });
});
