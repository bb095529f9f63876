/** Is this a colour as themes write them: #rgb, #rrggbb or oklch(…)? Nothing else enters CSS. */
export const isColour = (text: string): boolean =>
  /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ||
  /^oklch\(\s*[\d.]+%?\s+[\d.]+\s+[\d.]+(?:deg)?\s*\)$/i.test(text)
