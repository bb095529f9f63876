/** Loaded before a command (`NODE_OPTIONS=--import …`): its clock goes as many milliseconds ahead as CLOCK_AHEAD says. */
const {Date: RealDate} = globalThis
const ahead = Number(process.env['CLOCK_AHEAD'] ?? 0)

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[]) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + ahead] : given) as Date,
  apply: () => new RealDate(RealDate.now() + ahead).toString(),
  get: (target, name) =>
    name === 'now' ? () => RealDate.now() + ahead : (Reflect.get(target, name) as unknown),
})
