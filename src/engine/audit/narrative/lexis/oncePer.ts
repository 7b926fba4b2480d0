/** What is read of a thing, read once however many ask: kept as long as the thing is. */
export function oncePer<Thing extends object, Answer>(of: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    let answer = known.get(thing);
    if (answer === undefined) known.set(thing, (answer = of(thing)));
    return answer;
  };
}
