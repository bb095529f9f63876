import {textWidth} from './box.ts'

/** A formula as text, for where none can be set: what TeX writes in commands as the signs they mean. */
export function formulaText(tex: string): string {
  let text = tex
  for (let round = 0; round < 8; round += 1) {
    const next = text
      .replaceAll(
        /\\(?:d|t)?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, over: string, under: string) => `${grouped(over)}/${grouped(under)}`,
      )
      .replaceAll(/\\sqrt\s*\{([^{}]*)\}/g, (_, inner: string) => `√${grouped(inner)}`)
      .replaceAll(
        /\\(?:text|mathrm|mathbf|mathit|operatorname|mathbb|mathcal)\s*\{([^{}]*)\}/g,
        '$1',
      )
      .replaceAll(/([_^])\{([^{}]*)\}/g, (_, sign: string, inner: string) => raised(sign, inner))
    if (next === text) break
    text = next
  }
  return text
    .replaceAll(/([_^])(\w)/g, (_, sign: string, inner: string) => raised(sign, inner))
    .replaceAll(/\\(?:begin|end)\s*\{\w+\*?\}/g, ' ')
    .replaceAll(/\\(?:left|right|big|Big|bigg|Bigg|displaystyle|limits|quad|qquad)\b/g, ' ')
    .replaceAll(/\\([a-zA-Z]+)/g, (_, name: string) => signs[name] ?? name)
    .replaceAll('\\\\', '; ')
    .replaceAll(/\\[,;:! ]/g, ' ')
    .replaceAll(/\\([{}$%&#_|])/g, '$1')
    .replaceAll(/[{}]/g, '')
    .replaceAll('&', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const grouped = (part: string): string =>
  /^[\w.√π]*$/.test(part.trim()) ? part.trim() : `(${part})`

function raised(sign: string, inner: string): string {
  const set = Array.from(inner.trim(), (one) => (sign === '^' ? above : below).get(one))
  return set.every((one) => one !== undefined) ? set.join('') : `${sign}${grouped(inner)}`
}

const pairs = (from: string, to: string) =>
  new Map(Array.from(from, (one, place) => [one, Array.from(to)[place]!]))
const above = pairs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')
const below = pairs('0123456789+-=()aeoxijnt', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓᵢⱼₙₜ')

const signs: Readonly<Record<string, string>> = Object.assign(
  Object.create(null),
  Object.fromEntries(
    `alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω times × cdot · div ÷ pm ± mp ∓ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ propto ∝ infty ∞ sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ to → rightarrow → Rightarrow ⇒ leftarrow ← mapsto ↦ ldots … cdots ⋯ dots … land ∧ lor ∨ lnot ¬ neg ¬ emptyset ∅ degree ° sqrt √`
      .split(' ')
      .reduce<string[][]>((list, word, place) => {
        if (place % 2 === 0) list.push([word])
        else list.at(-1)!.push(word)
        return list
      }, []),
  ),
)

/** How wide it is set, in pixels; rather too wide. It can not be broken. */
export const formulaWidth = (tex: string, size: number): number =>
  textWidth(formulaText(tex), {face: 'text', size}) * 1.2 + size * 0.4

/** How many lines of type it takes, for its fractions, roots, sums and rows. */
export function formulaLines(tex: string, isDisplay: boolean): number {
  const rows = (tex.match(/\\\\/g) ?? []).length + 1
  const fractions = Math.min(4, (tex.match(/\\(?:d|t)?frac|\\binom/g) ?? []).length)
  const limits = /\\(?:sum|prod|int|lim|under|over|stack)/.test(tex)
  const scale = isDisplay ? 1 : 0.7
  const own =
    1 +
    scale * (0.75 * Math.min(2, fractions) + (limits ? 1.1 : 0)) +
    0.25 * Math.max(0, fractions - 2)
  return rows > 1 ? rows * Math.max(1.3, own) : own
}
