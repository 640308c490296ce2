import fc from 'fast-check'

// The first counterexample will do.
fc.configureGlobal({ endOnFailure: true })
