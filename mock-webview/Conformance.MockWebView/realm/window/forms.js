// Forms: controls with values, submission as an event. A submission that nobody handles navigates nowhere.
let tickBox = null; // (input) → what takes a click's tick back, or null where it ticks nothing
later(['HTMLInputElement', 'HTMLTextAreaElement', 'HTMLOptionElement', 'HTMLSelectElement', 'HTMLButtonElement', 'HTMLLabelElement',
  'HTMLFormElement'], () => {
  class Control extends HTMLElement {
    get form() { return this.closest('form'); }
  }
  reflect(Control, ['name', 'placeholder']);
  reflect(Control, ['disabled', 'required', ['readOnly', 'readonly']], 'flag');

  class HTMLInputElement extends Control {
    #value = null;
    #checked = null;
    get type() { return textLower(this.getAttribute('type') ?? 'text'); }
    set type(value) { this.setAttribute('type', value); }
    get value() {
      const own = this.#value ?? this.getAttribute('value');
      return own ?? (this.type === 'checkbox' || this.type === 'radio' ? 'on' : '');
    }
    set value(value) { this.#value = String(value); }
    get defaultValue() { return this.getAttribute('value') ?? ''; }
    set defaultValue(value) { this.setAttribute('value', value); }
    get valueAsNumber() { return this.value === '' ? NaN : Number(this.value); }
    get checked() { return this.#isChecked; }
    set checked(value) { this.#check(!!value); }
    // Not by the property: front ends put their own in its place, and must not hear of what a click does.
    #check(value) {
      this.#checked = value;
      if (value && this.type === 'radio') listEach(this.#group(), (other) => { other.#checked = false; });
    }
    #group() {
      const { form, name } = this;
      const all = (form ?? this.getRootNode()).querySelectorAll?.('input[type=radio]') ?? [];
      return name === '' ? [] : listFilter(all, (other) => other !== this && other.name === name && other.form === form);
    }
    get #isChecked() { return this.#checked ?? this.hasAttribute('checked'); }
    static {
      tickBox = (input) => {
        const { type } = input;
        if (input.disabled || (type !== 'checkbox' && type !== 'radio') || (type === 'radio' && input.#isChecked)) return null;
        const before = listMap(type === 'radio' ? input.#group() : [], (box) => [box, box.#checked]);
        push(before, [input, input.#checked]);
        input.#check(type === 'radio' || !input.#isChecked);
        return () => listEach(before, ({ 0: box, 1: checked }) => { box.#checked = checked; });
      };
    }
  }
  class HTMLTextAreaElement extends Control {
    #value = null;
    get type() { return 'textarea'; }
    get value() { return this.#value ?? this.textContent; }
    set value(value) { this.#value = String(value); }
  }
  class HTMLOptionElement extends HTMLElement {
    #selected = null;
    get value() { return this.getAttribute('value') ?? textTrim(this.textContent); }
    set value(value) { this.setAttribute('value', value); }
    get text() { return textTrim(this.textContent); }
    get selected() { return this.#selected ?? this.hasAttribute('selected'); }
    set selected(value) { this.#selected = !!value; }
  }
  class HTMLSelectElement extends Control {
    get type() { return this.multiple ? 'select-multiple' : 'select-one'; }
    get options() { return this.querySelectorAll('option'); }
    get selectedIndex() {
      const { options } = this;
      const at = listFindIndex(options, (option) => option.selected);
      return at >= 0 || this.multiple ? at : options.length > 0 ? 0 : -1;
    }
    set selectedIndex(index) { listEach(this.options, (option, at) => { option.selected = at === index; }); }
    get value() { return this.options[this.selectedIndex]?.value ?? ''; }
    set value(value) { this.selectedIndex = listFindIndex(this.options, (option) => option.value === String(value)); }
  }
  reflect(HTMLSelectElement, ['multiple'], 'flag');
  class HTMLButtonElement extends Control {
    get type() { return textLower(this.getAttribute('type') ?? 'submit'); }
    set type(value) { this.setAttribute('type', value); }
    get value() { return this.getAttribute('value') ?? ''; }
    set value(value) { this.setAttribute('value', value); }
  }
  class HTMLLabelElement extends HTMLElement {
    get htmlFor() { return this.getAttribute('for') ?? ''; }
    set htmlFor(value) { this.setAttribute('for', value); }
    get control() { return this.htmlFor === '' ? this.querySelector('input, textarea, select, button') : document.getElementById(this.htmlFor); }
  }
  class HTMLFormElement extends HTMLElement {
    get elements() { return this.querySelectorAll('input, textarea, select, button'); }
    get length() { return this.elements.length; }
    requestSubmit(submitter = null) { submitForm(this, submitter); }
    reset() {
      if (!dispatch(this, new Event('reset', { bubbles: true, cancelable: true }))) return;
      for (let i = 0; i < this.elements.length; i++) {
        const control = this.elements[i];
        if (control instanceof HTMLInputElement) {
          control.value = control.defaultValue;
          control.checked = control.hasAttribute('checked');
        } else if (control instanceof HTMLTextAreaElement) control.value = control.textContent;
      }
    }
  }
  reflect(HTMLFormElement, ['name', 'method', 'action', 'target']);
  const classes = { HTMLInputElement, HTMLTextAreaElement, HTMLOptionElement, HTMLSelectElement, HTMLButtonElement, HTMLLabelElement, HTMLFormElement };
  listEach(keysOf(classes), (name) => tag(classes[name], name));
  return classes;
});

function submitForm(form, submitter) {
  fire(form, makeEvent('SubmitEvent', 'submit', { bubbles: true, cancelable: true, submitter }));
}
function activateControl(control, ticked) {
  if (control.disabled) return;
  const { type, form } = control;
  if (ticked) {
    listEach(['input', 'change'], (kind) => fire(control, new Event(kind, { bubbles: true })));
  } else if (type === 'submit' && form !== null) submitForm(form, control);
  else if (type === 'reset' && form !== null) form.reset();
}
/** A form's names and values, as FormData takes them. */
function formEntries(form, submitter) {
  const entries = [];
  for (let all = form.elements, i = 0; i < all.length; i++) {
    const control = all[i];
    if (control.name === '' || control.disabled || control.closest('fieldset[disabled]') !== null) continue;
    if (control !== submitter && listHas(['submit', 'button', 'reset', 'image'], control.type)) continue;
    listEach(controlValues(control), (value) => push(entries, [control.name, value]));
  }
  return entries;
}
function controlValues(control) {
  switch (control.type) {
    case 'checkbox': case 'radio':
      return control.checked ? [control.value] : [];
    case 'file': // nobody is there to choose one
      return [new File([], '', { type: 'application/octet-stream' })];
    case 'select-one': case 'select-multiple': {
      const { options, selectedIndex } = control;
      const isChosen = (option, at) => (control.multiple ? option.selected : at === selectedIndex) && !option.hasAttribute('disabled');
      return listMap(listFilter(options, isChosen), (option) => option.value);
    }
    case 'hidden':
      return [textLower(control.name) === '_charset_' ? 'UTF-8' : control.value];
    default:
      return [control.value];
  }
}
