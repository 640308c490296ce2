/**
 * Erlang B: the share of arrivals that `c` servers without a line turn away at an offered load of `a` erlang.
 * 1/B = Σⱼ c(c−1)…(c−j+1)/aʲ, which is the usual recursion 1/B(n) = 1 + n/a · 1/B(n−1) unfolded from the top: all terms
 * positive, and done when they no longer matter, so ten thousand servers take some thousand terms.
 * A. K. Erlang, 1917; insensitive to the law of work: B. A. Sevastyanov, Theory Probab. Appl. 2 (1957) 104–112.
 */
export function erlangB(c: number, a: number): number {
  return 1 / inverseErlangB(c, a)
}

/** 1 ÷ Erlang B; Infinity where B is too small for a double. */
export function inverseErlangB(c: number, a: number): number {
  let sum = 1
  let term = 1
  for (let n = c; n > 0 && sum < Infinity; n--) {
    term *= n / a
    sum += term
    if (n < a && term < 1e-17 * sum) break
  }
  return sum
}

/** Erlang C: the share of arrivals that wait at `c` servers with an endless line, `a` < `c` erlang offered; 1 from `a` ≥ `c` on. */
export function erlangC(c: number, a: number): number {
  if (a >= c) return 1
  const rho = a / c
  return 1 / (rho + (1 - rho) * inverseErlangB(c, a))
}
