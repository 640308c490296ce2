import { both, same, type Both } from '../telling.ts'

/**
 * Names and explanations of every parameter, keyed by its path (`demand.perHour`, `demand.perHour.help`) and, for choices,
 * by path and value (`line.routing=shortest`). A pair is restaurant first, system second.
 */
export type Words = string | readonly [string, string]

function say(words: Words): Both<string> {
  return typeof words === 'string' ? same(words) : both(words[0], words[1])
}

type Flat<T> = { [K in keyof T & string]: Both<string> } & { [K in keyof T & string as `${K}.help`]: Both<string> }

export function rows<T extends Record<string, readonly [label: Words, help: Words]>>(table: T): Flat<T> {
  const out: Record<string, Both<string>> = {}
  for (const [path, [label, help]] of Object.entries(table)) {
    out[path] = say(label)
    out[`${path}.help`] = say(help)
  }
  return out as Flat<T>
}

export function choices<T extends Record<string, Words>>(table: T): { [K in keyof T]: Both<string> } {
  const out: Record<string, Both<string>> = {}
  for (const [key, words] of Object.entries(table)) out[key] = say(words)
  return out as { [K in keyof T]: Both<string> }
}

const day = rows({
  version: ['Version', 'Version of the scenario format. Always 1.'],
  title: ['Title', 'What stands above the figure.'],
  note: ['Note', 'A line or two about this scenario.'],
  opensAt: [['Doors open at', 'Clock at the start'], 'Clock time of minute 0, such as 08:00.'],
  duration: [['Open for', 'Traffic lasts'], ['Minutes until the doors close.', 'Minutes until no new request is admitted.']],
  seed: ['Seed', 'The number that decides every chance of the day. The same seed gives the same day.'],
  closing: [['At closing', 'At the end'], ['Whether those inside are still served. A day that cannot end is cut after ten times its length and 30 days.', 'Whether requests in the system are still served. A run that cannot end is cut after ten times its length and 30 days.']],
})

const demand = rows({
  demand: [['Demand', 'Traffic'], ['Who comes, and when.', 'What arrives, and when.']],
  'demand.perHour': [
    ['Customers an hour', 'Requests an hour'],
    'The arrival rate: one number, or points of minute and rate joined by straight lines. After the last point the rate holds.',
  ],
  'demand.factor': [
    ['Busier by', 'Traffic multiplier'],
    ['Multiplies the customers an hour; for recorded arrivals, how fast they come.', 'Multiplies the arrival rate; for a trace, its pace.'],
  ],
  'demand.process': [['How they come', 'Arrival process'], ['By chance, like clockwork, or in bursts.', 'Poisson, deterministic gaps, or a bursty renewal process.']],
  'demand.scv': ['Burstiness', 'Squared coefficient of variation of the gaps between arrivals: 1 is Poisson, more comes in bursts, less is more even.'],
  'demand.party': [['Party size', 'Batch size'], ['Mean number of people who walk in together; each is served alone.', 'Mean size of a batch (geometric); each request is served alone.']],
  'demand.trace': ['Recorded arrivals', 'Arrivals as they were recorded, in place of a rate.'],
  'demand.trace.at': ['Times of arrival', 'Minutes since the doors opened, in order.'],
  'demand.trace.work': ['Recorded work', 'Minutes of work that each arrival takes an employee of speed 1.'],
})

const distribution = rows({
  'distribution.law': ['Law', 'How the durations scatter about their mean.'],
  'distribution.mean': ['Mean', 'The mean, in minutes.'],
  'distribution.scv': ['Spread', 'Squared coefficient of variation: variance divided by the square of the mean.'],
  'distribution.min': ['Shortest', 'The shortest duration of a uniform law, in minutes.'],
  'distribution.max': ['Longest', 'The longest duration of a uniform law, in minutes.'],
  'distribution.values': ['Measured values', 'Durations as they were measured; each is equally likely, and all are scaled to the mean.'],
})

const orders = rows({
  work: [['Work per order', 'Service time'], ['Minutes that one order takes an employee of speed 1.', 'Minutes that one request takes a node of speed 1.']],
  stations: [['Stations', 'Services'], ['Counters that every order passes in turn.', 'Services that every request passes in turn, each with its own queue.']],
  'stations[].name': ['Name', 'What it is called.'],
  'stations[].work': ['Work', 'Minutes of work here, drawn afresh.'],
  'stations[].capacity': [['Room', 'Queue limit'], 'How many may wait here; empty = no limit.'],
  patience: [['Patience', 'Timeout'], ['How long a customer waits in line before giving up. Without it they wait for ever.', 'How long a request waits in a queue before it times out. Without it, for ever.']],
  retry: [['Coming back', 'Retries'], ['Whether those who were not served try again.', 'Whether failed requests are sent again.']],
  'retry.chance': [['Who comes back', 'Retry probability'], 'The share of those not served who try again.'],
  'retry.after': [['They come back after', 'Base delay'], 'Minutes, or a distribution of minutes, before the next attempt.'],
  'retry.backoff': ['Backoff', 'Each further delay is this many times the one before it.'],
  'retry.jitter': ['Jitter', 'How much of the delay is left to chance: none, half of it, or all.'],
  'retry.cap': ['Longest delay', 'No delay grows past this, in minutes.'],
  'retry.attempts': ['Attempts', 'How many in all, the first included; empty = without end.'],
  'retry.budget': ['Retry budget', 'Retries as a share of first attempts, at most.'],
})

const line = rows({
  line: [['The line', 'Queues'], ['Where people wait, and who is served next.', 'Where requests wait, and which is served next.']],
  'line.layout': [['Lines', 'Queue layout'], ['One line for all, or a line for each employee.', 'One shared queue, or a queue for each node.']],
  'line.routing': [['Which line they join', 'Load balancing'], ['How the host chooses a line for each customer, where everybody has their own.', 'How the balancer chooses a node, where each has its own queue.']],
  'line.choices': [['Looking around', 'Choices'], ['How many lines a customer compares.', 'How many nodes the balancer samples.']],
  'line.choices.of': [['Lines compared', 'Nodes sampled'], 'The shortest of so many, picked at random.'],
  'line.choices.replacement': ['May pick the same twice', 'Whether the same one may be picked twice (sampling with replacement).'],
  'line.idle': [['Who takes the next', 'Idle selection'], ['When several are free: the one free longest, the fastest, or anybody.', 'Which of several idle nodes takes the next request.']],
  'line.virtualNodes': [
    ['Places for each employee', 'Virtual nodes'],
    ['Each employee has so many usual places among the customers: more of them share the customers out more evenly.', 'Points of each node on the hash ring: more of them share the keys out more evenly.'],
  ],
  'line.discipline': [
    ['Order of serving', 'Discipline'],
    ['First come first served, last come first served, the newest first while it is too much, or everybody at once.', 'FIFO, LIFO, LIFO under overload, or processor sharing.'],
  ],
  'line.overloadAfter': [['Too much after', 'Overloaded after'], ['A line that has not been empty for so many minutes serves the newest first.', 'A queue that has not been empty for so many minutes is served newest first.']],
  'line.stealing': [
    ['Helping out', 'Work stealing'],
    ['Who has nothing left to do looks into one other line, drawn by chance, and takes its next.', 'A node that runs out of work looks into one other queue, drawn at random, and takes its next request.'],
  ],
  'line.capacity': [['Room to wait', 'Queue limit'], ['How many may wait, those being served not counted; empty = no limit.', 'How many may queue, those in service not counted; empty = no limit.']],
})

const staff = rows({
  staff: [['Staff', 'Nodes'], ['Who works here.', 'The servers of this system.']],
  'staff[].id': ['Id', 'A short name that nobody else has; made from the name if it is left out.'],
  'staff[].name': ['Name', 'What stands on the counter.'],
  'staff[].count': [['How many', 'Replicas'], 'So many of the same kind, numbered.'],
  'staff[].speed': ['Speed', ['How many minutes of work they do in a minute.', 'Minutes of work done in a minute: vertical scale.']],
  'staff[].skills': [['What they can do', 'Capabilities'], 'A factor on the speed for each station or dish; what is missing they cannot do.'],
  'staff[].quality': [
    ['Good food', 'Quality of answers'],
    ['How good their food is, from 0 to 1; 0.5 is ordinary. It moves what customers spend and whether they come again.', 'How good its answers are, from 0 to 1; 0.5 is ordinary. It moves the value of a request and how many return.'],
  ],
  'staff[].errorRate': [['Spoilt orders', 'Error rate'], ['The share of their orders that is spoilt at once.', 'The share of its requests that fails at once.']],
  coordination: [['Getting in each other’s way', 'Scalability law'], ['What every further person costs the others.', 'The Universal Scalability Law: what every further node costs the others.']],
  'coordination.contention': [['Queueing for the pass', 'Contention σ'], ['The share of the work that only one can do at a time.', 'The share of the work that is serialised.']],
  'coordination.coherency': [['Talking to each other', 'Coherency κ'], ['What each pair of people costs in agreeing.', 'What each pair of nodes costs in keeping consistent.']],
  growth: [['Growing', 'Scaling limits'], ['What speed costs, and how long training and onboarding take.', 'What speed costs, and how long scaling up and out take.']],
  'growth.serialShare': [['Two arms', 'Serial share'], ['The share of the work that needs this one head. Speed costs more and more, and ends at one divided by it.', 'Amdahl’s serial fraction: speed costs more and more, and ends at one divided by it.']],
  'growth.trainingTime': [['Training takes', 'Upgrade takes'], ['Minutes until training shows; meanwhile they work at the old speed.', 'Minutes until a resize is done; meanwhile the node works at its old speed.']],
  'growth.onboardingTime': [['Onboarding takes', 'Start-up takes'], ['Minutes that somebody new is paid before they serve.', 'Minutes that a new node is paid for before it serves.']],
})

const trouble = rows({
  sickness: [['Sickness', 'Crashes'], ['How often people fall ill, and what then happens to their orders.', 'How often nodes crash, and what then happens to their requests.']],
  'sickness.meanTimeToSick': [['Healthy for', 'Mean time to failure'], 'Minutes on average until the next absence; empty = only when it is said.'],
  'sickness.meanTimeToReturn': [['Away for', 'Mean time to repair'], 'Minutes of absence on average.'],
  'sickness.while': [['They fall ill', 'They fail'], 'At any time, or only while they work.'],
  'sickness.together': [['Everybody at once', 'Correlated failures'], ['The share of sick calls that take the whole staff.', 'The share of failures with a common cause.']],
  'sickness.detection': [['Noticed after', 'Detection delay'], ['Minutes until the host notices; until then people are sent to an empty place.', 'Minutes until the balancer notices; until then it routes to a dead node.']],
  'sickness.detection.interval': [['Looks in every', 'Probe interval'], 'Minutes between checks.'],
  'sickness.detection.timeout': [['Waits for an answer', 'Probe timeout'], 'Minutes before a check counts as failed.'],
  'sickness.detection.fall': ['Failures to be out', 'So many failed checks in a row take somebody out.'],
  'sickness.detection.rise': ['Successes to be back', 'So many good checks in a row bring somebody back.'],
  'sickness.flapping': [['On and off', 'Flapping'], ['An illness comes as several short absences.', 'A failure comes as several short outages.']],
  'sickness.flapping.absences': [['Absences', 'Outages'], ['How many one illness is made of, on average.', 'How many one failure is made of, on average.']],
  'sickness.flapping.between': [['Back for', 'Up for'], 'Minutes between two of them, on average.'],
  'sickness.order': [['The order in hand', 'The request in service'], ['What becomes of the order that they were working on.', 'What becomes of the request in service.']],
  'sickness.line': [['Their line', 'Their queue'], ['What becomes of the people in their own line.', 'What becomes of the requests in their own queue.']],
  slowness: [['Slow days', 'Gray failure'], ['Somebody is there, but slow.', 'A node answers, but slowly.']],
  'slowness.meanTimeToSlow': ['Well for', 'Minutes on average until the next slow spell.'],
  'slowness.meanTimeToRecover': ['Slow for', 'Minutes of a slow spell on average.'],
  'slowness.factor': ['Slow by', 'What is left of the speed.'],
  failFast: [['Spoiling orders', 'Failing fast'], ['Spells in which somebody spoils orders as fast as they come, and so always looks free.', 'Spells in which a node fails requests at once, and so always looks idle: a black hole.']],
  'failFast.meanTimeToFail': ['Well for', 'Minutes on average until the next such spell; empty = only when it is said.'],
  'failFast.meanTimeToRecover': ['Spell of', 'Minutes of a spell on average.'],
  'failFast.errorRate': [['Spoilt', 'Error rate'], ['The share of the orders that is spoilt during a spell.', 'The share of the requests that fails during a spell.']],
  'failFast.responseTime': [['Spoilt after', 'Response time'], ['Minutes until a spoilt order comes back.', 'Minutes until a failed request is answered.']],
})

const helpers = rows({
  manager: [['Shift manager', 'Autoscaler'], ['Who calls staff in and sends them home.', 'What adds and removes nodes.']],
  'manager.kind': ['Kind', 'By a plan of shifts, or by how busy it is.'],
  'manager.shifts': [['Shifts', 'Schedule'], 'How many are on from when to when.'],
  'manager.shifts[].from': ['From', 'The first minute.'],
  'manager.shifts[].to': ['To', 'The minute at which it ends.'],
  'manager.shifts[].count': [['People', 'Nodes'], 'How many are on.'],
  'manager.target': ['Target', ['How busy everybody should be.', 'Target utilisation.']],
  'manager.tolerance': ['Tolerance', 'No change while the load is this close to the target.'],
  'manager.interval': [['Looks every', 'Sync period'], 'Minutes between decisions.'],
  'manager.stabilisation': [['Sends nobody home for', 'Scale-down window'], 'Minutes over which the highest need counts before anybody is let go.'],
  'manager.min': ['At least', 'Never fewer than so many.'],
  'manager.max': ['At most', 'Never more than so many.'],
  'manager.tempo': ['Tempo', 'Divides the times above, for a quicker day.'],
  menu: [['Menu', 'Shards'], ['Dishes, and who can cook them.', 'Keys, and which nodes hold them.']],
  'menu.dishes': [['Dishes', 'Keys'], 'How many there are.'],
  'menu.popularity': ['Popularity', 'Zipf’s exponent: 0 = all the same, 1 = a few favourites.'],
  'menu.copies': [['Cooks for each dish', 'Replicas of each key'], 'How many know each one.'],
  'menu.writes': [['Work for all who know it', 'Write share'], ['The share of each order’s work that everybody who knows the dish must repeat.', 'The share of each request’s work that every replica must repeat.']],
  protection: ['Protection', ['What keeps a full house from falling over.', 'What keeps an overloaded system from collapsing.']],
  'protection.shed': [['Turning people away', 'Load shedding'], 'New arrivals are refused while too many wait.'],
  'protection.shed.above': ['Above', 'Nobody is let in who would make more than so many wait.'],
  'protection.throttle': [['Holding back', 'Adaptive throttling'], ['The waiter stops bringing orders that would be refused.', 'Clients drop requests that would be refused.']],
  'protection.throttle.k': ['k', 'So many are sent for each that was accepted.'],
  'protection.throttle.window': ['Over', 'Minutes that are remembered.'],
  'protection.breaker': [['Kitchen closed sign', 'Circuit breaker'], 'After too many failures nothing is sent for a while.'],
  'protection.breaker.window': ['Over', 'Minutes that are counted.'],
  'protection.breaker.volume': ['From', 'So many are needed before it can open.'],
  'protection.breaker.errors': ['Failures', 'The share of failures that opens it.'],
  'protection.breaker.open': ['Stays open', 'Minutes until one is tried again.'],
  'protection.hedge': [['A second order elsewhere', 'Hedged requests'], 'The same order is placed twice if the first is slow.'],
  'protection.hedge.after': ['After', 'Minutes before the second is placed.'],
  'protection.hedge.budget': ['Budget', 'Second orders as a share of all, at most.'],
  'protection.ejection': [['Sent no more orders', 'Outlier ejection'], ['After several spoilt orders in a row the host passes somebody over for a while.', 'After several failures in a row a node is taken out for a while.']],
  'protection.ejection.consecutive': [['Spoilt in a row', 'Consecutive failures'], 'So many failures in a row take somebody out.'],
  'protection.ejection.time': [['Passed over for', 'Base ejection time'], 'Minutes, times how often it has happened before.'],
  'protection.ejection.cap': [['At most', 'Longest ejection'], 'Minutes that no such time grows past.'],
  'protection.ejection.share': [['Of the staff', 'Ejected at most'], ['No more than this share of the staff is passed over at once.', 'No more than this share of the nodes is out at once.']],
  'protection.panic': [['When too few are left', 'Panic threshold'], ['The host counts on everybody again, whatever the signs.', 'The balancer routes to every node again, whatever the checks say.']],
  'protection.panic.below': ['Below', ['The share of the staff counted on under which the host counts on everybody.', 'The share of healthy nodes under which health is ignored.']],
})

const money = rows({
  quality: [['Good food', 'Quality'], ['What good food brings.', 'What good answers bring.']],
  'quality.premium': [['Worth', 'Premium'], ['What a customer spends is multiplied by 1 + this × (quality − 0.5).', 'The value of a request is multiplied by 1 + this × (quality − 0.5).']],
  'quality.chance': [['Come again', 'Return probability'], ['This times the quality is the chance that somebody served comes again.', 'This times the quality is the chance that a served client returns.']],
  'quality.after': [['They come again after', 'Return delay'], 'Minutes, or a distribution of minutes.'],
  money: ['Money', 'What people cost and what customers bring.'],
  'money.wagePerHour': [['Wage an hour', 'Cost of a unit of speed'], ['Dollars an hour for speed 1, on top of the fixed part.', 'Dollars an hour for a node of speed 1, on top of the fixed part.']],
  'money.fixedPerHour': [['Fixed an hour', 'Cost of a node'], ['Dollars an hour for each person, whatever their speed.', 'Dollars an hour for each node, whatever its speed.']],
  'money.spend': [['A customer spends', 'Value of a request'], 'Dollars for each one served.'],
  'money.sickPay': [['Sick pay', 'Cost while down'], 'The share of the wage that is paid during an absence.'],
  goal: [['Goal', 'Objective'], ['The wait that the restaurant promises.', 'The service level objective.']],
  'goal.wait': [['Wait under', 'Latency under'], 'Minutes in line.'],
  'goal.share': ['For', 'The share that must be within it.'],
})

const command = rows({
  'command.at': ['When', 'The minute at which it happens.'],
  'command.do': ['What', 'What is done.'],
  'command.who': ['Who', 'An id, or a name that only one bears.'],
  'command.path': ['Parameter', 'What is set.'],
  'command.away': [['Away for', 'Down for'], 'Minutes of absence.'],
  'command.factor': ['Slow by', 'What is left of the speed; 1 = well again.'],
  'command.errorRate': [['Spoilt orders', 'Error rate'], 'The share that fails at once; 0 = well again.'],
})

const values = choices({
  'closing=finish': ['Serve who is inside', 'Drain'],
  'closing=send-away': ['Send everybody away', 'Drop'],
  'demand.process=poisson': ['by chance', 'Poisson'],
  'demand.process=regular': ['like clockwork', 'deterministic'],
  'demand.process=bursty': ['in bursts', 'bursty renewal'],
  'distribution.law=exponential': 'exponential',
  'distribution.law=deterministic': 'always the same',
  'distribution.law=uniform': 'uniform',
  'distribution.law=lognormal': 'lognormal',
  'distribution.law=gamma': 'gamma',
  'distribution.law=hyperexponential': 'hyperexponential',
  'distribution.law=empirical': 'as measured',
  'retry.jitter=none': 'none',
  'retry.jitter=equal': 'half',
  'retry.jitter=full': 'all',
  'line.layout=shared': ['one line for all', 'shared queue'],
  'line.layout=own': ['a line each', 'queue per node'],
  'line.routing=random': ['any line', 'random'],
  'line.routing=round-robin': ['in turn', 'round robin'],
  'line.routing=weighted': ['more to the fast', 'weighted random'],
  'line.routing=shortest': ['the shortest line', 'least connections'],
  'line.routing=power-of-two': ['the shorter of two', 'power of two choices'],
  'line.routing=least-work': ['the least work', 'least work left'],
  'line.routing=sticky': ['their usual place', 'consistent hashing'],
  'line.routing=by-dish': ['by dish', 'by key'],
  'line.idle=longest-idle': ['whoever was free longest', 'longest idle'],
  'line.idle=fastest': ['the fastest', 'fastest'],
  'line.idle=random': ['anybody', 'random'],
  'line.discipline=fifo': ['first come, first served', 'FIFO'],
  'line.discipline=lifo': ['last come, first served', 'LIFO'],
  'line.discipline=adaptive-lifo': ['the newest first under stress', 'adaptive LIFO'],
  'line.discipline=shared-attention': ['everybody at once', 'processor sharing'],
  'sickness.while=always': ['at any time', 'always'],
  'sickness.while=busy': ['only at work', 'while busy'],
  'sickness.order=lost': ['is lost', 'is lost'],
  'sickness.order=restart': ['starts again', 'restarts, same work'],
  'sickness.order=restart-new': ['starts again, made differently', 'restarts, new draw'],
  'sickness.order=resume': ['goes on where it stopped', 'resumes'],
  'sickness.line=redispatch': ['is sent to the others', 'is re-dispatched'],
  'sickness.line=stranded': ['waits for their return', 'is stranded'],
  'manager.kind=shifts': ['a plan of shifts', 'schedule'],
  'manager.kind=target': ['by how busy it is', 'target tracking'],
})

export const params = { ...day, ...demand, ...distribution, ...orders, ...line, ...staff, ...trouble, ...helpers, ...money, ...command, ...values }
