import { isTest, placeInSource } from './folders.mjs'

const WHY = 'host pages with a content policy block it. Adopt a style sheet, or set element.style or React\'s style={{…}}'

/** house/styles: no `<style>` element and no `style` attribute, which a host page's policy blocks. */
export const stylesRule = {
  meta: { type: 'problem', docs: { description: 'Styles come as adopted sheets or through the CSSOM.' } },
  create(context) {
    const place = placeInSource(context.filename)
    if (place === null || isTest(place)) return {}
    return {
      JSXOpeningElement(node) {
        if (node.name.name === 'style') context.report({ node, message: `No <style> element: ${WHY}.` })
      },
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression') return
        const method = node.callee.property.name
        const [first] = node.arguments
        if (first?.type !== 'Literal') return
        if ((method === 'attr' || method === 'setAttribute') && first.value === 'style')
          context.report({ node, message: `No style attribute: ${WHY}.` })
        if ((method === 'createElement' || method === 'append' || method === 'insert') && first.value === 'style')
          context.report({ node, message: `No <style> element: ${WHY}.` })
      },
    }
  },
}
