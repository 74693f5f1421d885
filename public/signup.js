// Validates a signup form and shows that it is being sent; without it, the browser validates in its own words.
for (const form of document.querySelectorAll("form.signup-form")) {
  const words = form.dataset;
  const button = form.querySelector("button");
  const label = button.textContent;
  form.noValidate = true;

  const faultOf = ({ type, value, validity: { valid } }) => {
    if (type === "checkbox") return valid ? "" : words.missingConsent;
    if (!value.trim()) return type === "email" ? words.missingEmail : words.missingName;
    return valid ? "" : words.wrongEmail;
  };
  const tell = (field) => {
    const fault = faultOf(field);
    const place = document.getElementById(field.getAttribute("aria-describedby"));
    place.textContent = fault;
    place.hidden = !fault;
    field.ariaInvalid = fault ? "true" : null;
    return fault;
  };
  const wait = (sending) => {
    button.textContent = sending ? words.sending : label;
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
}
