/** @jest-environment jsdom */
import { createElement } from "react";
import type { InboxDecisions } from "../../../src/taskpane/state/followup/inboxGroups";
import { noDecisions } from "../../../src/taskpane/state/followup/inboxGroups";
import { InboxList } from "../../../src/taskpane/panels/followup/InboxList";
import { inboxOf } from "./inboxFixtures";
import { mount, nameOf, press, unmount } from "./mounted";

afterEach(unmount);

const heard: string[] = [];
beforeEach(() => heard.splice(0));

function show(decisions: InboxDecisions = noDecisions): HTMLElement {
  return mount(
    createElement(InboxList, {
      inbox: inboxOf(),
      decisions,
      indicators: [],
      separator: ".",
      onAccept: (key, isAccepted) => heard.push(`${key.split("\n")[2] ?? ""} ${String(isAccepted)}`),
      onAnswer: (key, token) => heard.push(`${key} ${String(token)}`),
      onRemove: (file) => heard.push(`sin ${file}`),
    }),
  );
}

test("each file has its name, whose it is and how its values stand; one that was not read says why and what to do", () => {
  const groups = [...show().querySelectorAll("h3")].map((title) => title.closest("li")?.textContent ?? "");
  expect(groups).toHaveLength(3);
  expect(groups[0]).toContain("minedu.xlsx");
  expect(groups[0]).toContain("1 pregunta · 1 cambia · 1 no se toma · 1 nuevo · 1 falta");
  expect(groups[1]).toContain("No se leyó. foto.jpg: es una imagen. Pide a la entidad el formato en Excel.");
  expect(groups[2]).toContain("1 igual");
});

test("a value shows its verdict in words, what there was and what would be, and its source", () => {
  const text = show().textContent ?? "";
  expect(text).toMatch(/IOP\.01Reporte!H6Nuevo.*ND → .*85/u);
  expect(text).toContain("Fuente: Registro");
  expect(text).toMatch(/IOP\.02Reporte!H6Cambia.*45\.5 → .*47/u);
  expect(text).toMatch(/IOP\.99Reporte!H6No se tomaLa matriz no tiene el código «IOP\.99»/u);
});

test("a new value and one that changes what there was are taken with a box of their own, and are not taken by themselves", () => {
  const boxes = [...show().querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  expect(boxes.map((box) => [nameOf(box), box.checked])).toEqual([
    ["Tomar el valor nuevo de IOP.02", false],
    ["Aceptar IOP.01", false],
  ]);
  press("Tomar el valor nuevo de IOP.02");
  expect(heard).toEqual(["IOP.02 true"]);
});

test("a question is answered with one of its values or left for later, which is how it begins", () => {
  const radios = [...show().querySelectorAll<HTMLInputElement>("input[type=radio]")];
  expect(radios.map((radio) => [nameOf(radio), radio.checked])).toEqual([
    ["85", false],
    ["0.85", false],
    ["No tomar ninguno", false],
    ["Dejarlo pendiente", true],
  ]);
  const group = document.querySelector('[role="radiogroup"]');
  expect(document.getElementById(group?.getAttribute("aria-labelledby") ?? "")?.textContent).toMatch(
    /^No se sabe en qué escala está «0\.85»/,
  );
  press("0.85");
  expect(heard).toEqual(["IOP.03 0.85"]);
});

test("a file can be taken out", () => {
  show();
  press("Quitar foto.jpg");
  expect(heard).toEqual(["sin foto.jpg"]);
});
