/**
 * Logarithm, exponential, sine and quantiles of + − × ÷, square root and bit access alone, so that every JavaScript engine
 * gives the same bits (`Math.log` and its kin differ between engines in the last place).
 */

const double = new Float64Array(1)
const words = new Int32Array(double.buffer)
double[0] = 1
/** Which of the two words of a double holds the exponent; the other has the low bits. */
const HIGH = words[1] !== 0 ? 1 : 0

/** ln 2 in two parts: the first has so few bits that its product with any exponent is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const LOG2_E = 1.4426950408889634

/** 2^e for e in −1074 … 1023, at e + 1074. Every entry is exact. */
const POWER_OF_2 = new Float64Array(2098)
for (let e = 0, p = 5e-324; e < POWER_OF_2.length; e++, p *= 2) POWER_OF_2[e] = p

/** Natural logarithm, within 1 ulp. −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (x === 0) return -Infinity
  if (!(x > 0)) return NaN
  if (x === Infinity) return x
  let k = 0
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984
    k = -54
  }
  double[0] = x
  const h = words[HIGH]
  k += (h >> 20) - 1023
  words[HIGH] = (h & 0xfffff) | 0x3ff00000
  let m = double[0]
  if (m > 1.4142135623730951) {
    m *= 0.5
    k += 1
  }
  // ln(1+f) = 2 artanh(s) with s = f/(2+f), arranged so that the leading term f is exact.
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const series =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21))))))))))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + series) + k * LN2_LOW) - f)
}

/** e to the x, within 1 ulp. Infinity above 709.78…, 0 below −745.13…. */
export function exp(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  const k = Math.floor(x * LOG2_E + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  // r·coth(r/2) = 2 + Σ 2·B₂ₙ/(2n)!·r²ⁿ with Bernoulli's numbers; e^r = 1 + 2r/(r·coth(r/2) − r).
  const c =
    r -
    t *
      (1 / 6 +
        t * (-1 / 360 + t * (1 / 15120 + t * (-1 / 604800 + t * (1 / 23950080 + t * (-691 / 653837184000))))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  if (k > 1023) return y * 2 * POWER_OF_2[2097]
  return k < -1074 ? y * 0.5 * POWER_OF_2[0] : y * POWER_OF_2[k + 1074]
}

/** x to the y for x ≥ 0 (NaN below): exp(y·ln x), so its relative error grows as |y·ln x| ulp; exact for y = 0 and 1. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1
  if (y === 1) return x
  return exp(y * log(x))
}

/** π/2 in two parts, as ln 2 above: the first times any k below 2²⁰ is exact. */
const HALF_PI_HIGH = 1.5707963267341256
const HALF_PI_LOW = 6.077100506506192e-11
/** Where the first part's product stops being exact; a whole turn is taken off larger angles first. */
const MOST_RADIANS = 1e6

/** Sine and cosine of r in [−π/4, π/4], by Taylor's series. */
function sineOfSmall(r: number): number {
  const t = r * r
  return r - r * t * (1 / 6 - t * (1 / 120 - t * (1 / 5040 - t * (1 / 362880 - t * (1 / 39916800 - t * (1 / 6227020800 - t * (1 / 1307674368000)))))))
}
function cosineOfSmall(r: number): number {
  const t = r * r
  return 1 - t * (0.5 - t * (1 / 24 - t * (1 / 720 - t * (1 / 40320 - t * (1 / 3628800 - t * (1 / 479001600 - t * (1 / 87178291200 - t * (1 / 20922789888000))))))))
}

/** sin(x + quarters·π/2). */
function circular(x: number, quarters: number): number {
  const y = Math.abs(x) > MOST_RADIANS ? x % (2 * Math.PI) : x
  const k = Math.floor(y * (2 / Math.PI) + 0.5)
  const r = y - k * HALF_PI_HIGH - k * HALF_PI_LOW
  const quadrant = (((k + quarters) % 4) + 4) % 4
  const size = quadrant % 2 === 0 ? sineOfSmall(r) : cosineOfSmall(r)
  return quadrant < 2 ? size : -size
}

/** Sine of x radians: off by less than 4e-16 up to |x| = 1e6, by less than |x|·2e-16 beyond. NaN where x is not finite. */
export function sine(x: number): number {
  return circular(x, 0)
}

/** Cosine of x radians, as exact as `sine`. */
export function cosine(x: number): number {
  return circular(x, 1)
}

/**
 * The standard normal quantile; relative error about 1e-16 for p in (0, 1); ∓Infinity at 0 and 1.
 * M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477–484.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) *
          r +
          13731.693765509461125) *
          r +
          1971.5909503065514427) *
          r +
          133.14166789178437745) *
          r +
          3.387132872796366608)) /
      (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) *
        r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
        r +
        1)
    )
  }
  const tail = q < 0 ? p : 1 - p
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN
  let r = Math.sqrt(-log(tail))
  let x: number
  if (r <= 5) {
    r -= 1.6
    x =
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
        1.27045825245236838258) *
        r +
        3.64784832476320460504) *
        r +
        5.7694972214606914055) *
        r +
        4.6303378461565452959) *
        r +
        1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
        0.14810397642748007459) *
        r +
        0.68976733498510000455) *
        r +
        1.6763848301838038494) *
        r +
        2.05319162663775882187) *
        r +
        1)
  } else {
    r -= 5
    x =
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
        0.026532189526576123093) *
        r +
        0.29656057182850489123) *
        r +
        1.7848265399172913358) *
        r +
        5.4637849111641143699) *
        r +
        6.6579046435011037772) /
      (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
        7.868691311456132591e-4) *
        r +
        0.0148753612908506148525) *
        r +
        0.13692988092273580531) *
        r +
        0.59983220655588793769) *
        r +
        1)
  }
  return q < 0 ? -x : x
}

/**
 * The quantile 0.975 of Student's t (a two-sided 95%) for any real df ≥ 1, Infinity too; relative error below 2e-8.
 * A polynomial in 1/df for its logarithm, fitted here at Chebyshev's nodes to 30-digit values. NaN below 1.
 */
export function studentQuantile975(df: number): number {
  if (!(df >= 1)) return NaN
  const x = 2 / df - 1
  return exp(
    1.4592317463815898 +
      x *
        (0.9582914599351829 +
          x *
            (0.1521219064368635 +
              x *
                (-0.02711990997782554 +
                  x *
                    (-0.003394425761825411 +
                      x *
                        (0.0037509812445850658 +
                          x *
                            (-0.0005895476999383558 +
                              x *
                                (-0.0003723411384920962 +
                                  x * (0.00016544682936414255 + x * (3.198539749879898e-5 + x * -2.686978048157835e-5)))))))))
  )
}
