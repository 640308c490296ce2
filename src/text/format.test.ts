import { describe, expect, it } from 'vitest'
import { createFormat } from './format.ts'

describe('money', () => {
  const { money, moneyChange } = createFormat('en-US')

  it('has one minus sign, whether it is a sum or a change', () => {
    expect([money(-1234), money(-0.5), moneyChange(-15), moneyChange(-3.33)]).toEqual(['−$1,234', '−$0.50', '−$15', '−$3.33'])
    expect([money(1234), moneyChange(15), moneyChange(0)]).toEqual(['$1,234', '+$15', '+$0'])
  })
})
