/** Sentences of the reports of before, as their documents still hold them: they are ours, and are not taken for what somebody wrote. */
const FORMER: readonly RegExp[] = [
  /^El único indicador de servicio en el nivel bajo es \S+ \(cumplimiento de [^)]+\)\.$/,
  /^Los indicadores de servicio con menor cumplimiento son (?:\S+ \(cumplimiento de [^)]+\)(?:, | [ye] )?)+\.$/,
  /^El cumplimiento de \S+, que es de [^,]+, duplica con creces lo esperado: conviene revisar su logro esperado o su dato\.$/,
  /^Duplican con creces lo esperado[^:]*: conviene revisar sus logros esperados o sus datos\.$/,
  /^(?:Respecto de la línea base, el Avance Tipo 2 es [^:]+ )?Un nivel (?:alto|bajo) puede ocultar [^:]+: es el caso de [^:]+(?:: es el caso de [^:]+)?\.$/,
];

/** Whether an earlier form of the report said so, in a bullet. */
export function isFormerText(text: string): boolean {
  const said = text.replace(/^•\s*/, "");
  return said !== text && FORMER.some((form) => form.test(said));
}
