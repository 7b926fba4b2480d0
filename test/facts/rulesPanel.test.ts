/** @jest-environment jsdom */
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { defaultProfile } from "../../src/engine/domain/profile";
import { choiceLines } from "../../src/engine/actions/settings/choiceLines";
import RulesPanel from "../../src/taskpane/panels/rules/RulesPanel";
import { PaneContext } from "../../src/taskpane/state/PaneContext";
import type { PaneSession } from "../../src/taskpane/state/paneSession";
import { initialState } from "../../src/taskpane/state/paneState";
import { exampleModel } from "../taskpane/state/paneFixtures";

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  const state = { ...initialState, settings: { profile: defaultProfile, choices: {} } };
  const session = { store: { subscribe: () => () => undefined, current: () => state }, reader: { tryOut: () => undefined } };
  const panel = createElement(RulesPanel, { model: exampleModel() });
  act(() => root.render(createElement(PaneContext.Provider, { value: session as unknown as PaneSession }, panel)));
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

/** The control of a rule, found as a person finds it: by its label. */
function control(label: string): HTMLInputElement | HTMLSelectElement {
  const found = [...place.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  const input = found && document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) throw new Error(`no control «${label}»`);
  return input;
}

function type(label: string, text: string): void {
  const input = control(label);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  act(() => void input.dispatchEvent(new Event("input", { bubbles: true })));
}

/** What stands under a control. */
function saidUnder(label: string): string {
  const ids = control(label).getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}

const canSave = () => [...place.querySelectorAll("button")].some(({ textContent, disabled }) => textContent === "Guardar" && !disabled);

test.each([
  ["96", "«Límite inferior de medio (%)» es 96 y «Límite inferior de alto (%)» es 95: el primero debe ser menor que el segundo."],
  ["95", "«Límite inferior de medio (%)» es 95 y «Límite inferior de alto (%)» es 95: el primero debe ser menor que el segundo."],
  ["-5", "«Límite inferior de medio (%)» es -5: debe ser un número mayor que 0 y hasta 1000."],
  ["mucho", "«Límite inferior de medio (%)» dice «mucho»: debe ser un número mayor que 0 y hasta 1000."],
])("medio %s under alto 95 is refused in the rules panel by name, at its controls, and cannot be saved (B1)", (typed, sentence) => {
  type("Límite inferior de medio (%)", typed);
  expect(saidUnder("Límite inferior de medio (%)")).toContain(sentence);
  expect(saidUnder("Límite inferior de alto (%)")).toContain(sentence);
  expect(canSave()).toBe(false);
  type("Límite inferior de medio (%)", "70");
  expect(place.textContent).not.toContain("debe ser");
  expect(canSave()).toBe(true);
});

test("a number that a rule does not take is refused with what it takes", () => {
  type("Peso: Sistema de seguimiento", "-1");
  expect(saidUnder("Peso: Sistema de seguimiento")).toContain("Escribe un número de 0 a 1000.");
  expect(canSave()).toBe(false);
});

test("every line of the register has its control, with its values", () => {
  expect(choiceLines.length).toBeGreaterThan(15);
  for (const { label, options } of choiceLines) {
    const { tagName } = control(label);
    expect([label, tagName]).toEqual([label, options ? "SELECT" : "INPUT"]);
    const shown = [...control(label).querySelectorAll("option")].map(({ value }) => value);
    expect([label, shown]).toEqual([label, options?.map(({ text }) => text) ?? []]);
  }
});
