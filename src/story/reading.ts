import type { Work } from './section.ts'

/** What to read on. */
export const reading: readonly Work[] = [
  { title: 'Performance Modeling and Design of Computer Systems', by: 'Mor Harchol-Balter, Cambridge University Press, 2013', url: 'https://www.cs.cmu.edu/~harchol/PerformanceModeling/book.html', why: 'The queueing theory behind every figure here, taught with patience and wit.' },
  { title: 'The Power of Two Choices in Randomized Load Balancing', by: 'Michael Mitzenmacher, IEEE Transactions on Parallel and Distributed Systems, 2001', url: 'https://www.eecs.harvard.edu/~michaelm/postscripts/tpds2001.pdf', why: 'Why looking at two lines is nearly as good as looking at all.' },
  { title: 'The Tail at Scale', by: 'Jeffrey Dean and Luiz André Barroso, Communications of the ACM, 2013', url: 'https://research.google/pubs/the-tail-at-scale/', why: 'Why the slowest of many decides how long everybody waits, and what to do about it.' },
  { title: 'How to Quantify Scalability', by: 'Neil Gunther, the Universal Scalability Law', url: 'https://www.perfdynamics.com/Manifesto/USLscalability.html', why: 'Contention and coherency, and the team size at which more is less.' },
  { title: 'Metastable Failures in Distributed Systems', by: 'Nathan Bronson and others, HotOS 2021', url: 'https://sigops.org/s/conferences/hotos/2021/papers/hotos21-s11-bronson.pdf', why: 'The echo, seen in real data centres.' },
  { title: 'Timeouts, retries, and backoff with jitter', by: 'Marc Brooker, The Amazon Builders’ Library', url: 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/', why: 'How to come back without making it worse.' },
  { title: 'Gray Failure: The Achilles’ Heel of Cloud-Scale Systems', by: 'Peng Huang and others, HotOS 2017', url: 'https://www.microsoft.com/en-us/research/publication/gray-failure-achilles-heel-cloud-scale-systems/', why: 'Neither well nor dead: why silence is so hard to read.' },
  { title: 'Site Reliability Engineering: Handling Overload', by: 'Alejandro Forero Cuervo, O’Reilly, 2016', url: 'https://sre.google/sre-book/handling-overload/', why: 'What those do who keep the largest kitchens open.' },
  { title: 'Designing Data-Intensive Applications', by: 'Martin Kleppmann, O’Reilly, 2017', url: 'https://dataintensive.net/', why: 'Splitting, copies and consistency, from the ground up.' },
]
