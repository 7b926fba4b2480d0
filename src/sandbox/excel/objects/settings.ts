import { invalidArgument, itemNotFound } from "../wire/hostError";
import { WireObject } from "../wire/wireObject";
import { textArgument } from "./arguments";
import type { HostObjects } from "./hostObjects";

/** Excel.SettingCollection: what the add-in keeps in the file. */
export class SettingCollection extends WireObject {
  static override readonly className = "SettingCollection";
  readonly host: HostObjects;

  constructor(host: HostObjects) {
    super();
    this.host = host;
  }

  get items() {
    return [...this.host.book.settings.keys()].map((key) => new Setting(this.host, key));
  }

  add(key: unknown, value: unknown) {
    const name = textArgument(key);
    if (value === undefined) throw invalidArgument();
    this.host.book.settings.set(name, value);
    this.host.book.tell({ kind: "settings" });
    return new Setting(this.host, name);
  }

  getCount() {
    return this.host.book.settings.size;
  }

  getItem(key: unknown) {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw itemNotFound();
    return setting;
  }

  getItemOrNullObject(key: unknown) {
    const name = textArgument(key);
    return this.host.book.settings.has(name) ? new Setting(this.host, name) : null;
  }
}

/** Excel.Setting. */
export class Setting extends WireObject {
  static override readonly className = "Setting";
  static override readonly identity = "_Id";
  readonly host: HostObjects;
  readonly name: string;

  constructor(host: HostObjects, name: string) {
    super();
    this.host = host;
    this.name = name;
  }

  get _Id() {
    return this.name;
  }

  get key() {
    return this.name;
  }

  get value() {
    return this.host.book.settings.get(this.name);
  }

  set value(value: unknown) {
    this.host.book.settings.set(this.name, value);
    this.host.book.tell({ kind: "settings" });
  }

  delete() {
    if (!this.host.book.settings.delete(this.name)) throw itemNotFound();
    this.host.book.tell({ kind: "settings" });
  }
}
