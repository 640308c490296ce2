Reveal.initialize({ hash: true, history: false })
