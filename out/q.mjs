/** Collects what is wrong, up to `MAX_PROBLEMS`. */
var Problems = class {
	list = [];
	get full() {
		return this.list.length >= 50;
	}
	add(path, message) {
		if (!this.full) this.list.push({
			path,
			message
		});
	}
	/** Has one been told at `path` or inside it? */
	within(path) {
		return this.list.some((p) => p.path === path || p.path.startsWith(`${path}.`) || p.path.startsWith(`${path}[`));
	}
	/** Were problems added since the list was `count` long? */
	since(count) {
		return this.list.length > count;
	}
};
/** A number as people read it: `10,000,000`, `0.000001`. */
function amount(n) {
	if (!Number.isFinite(n)) return String(n);
	const magnitude = Math.abs(n);
	if (magnitude >= 1e3 && magnitude < 1e21) {
		const [whole = "", part] = String(magnitude).split(".");
		return `${n < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${part === void 0 ? "" : `.${part}`}`;
	}
	return magnitude >= 1e-6 && magnitude < 1e-4 ? String(n.toFixed(9)).replace(/0+$/, "") : String(n);
}
/** Cut so that a message stays a line. */
function short(text, length = 40) {
	return text.length > length ? `${text.slice(0, length)}…` : text;
}
/** What was found, in words. Never throws, whatever the value. */
function found(value) {
	switch (typeof value) {
		case "undefined": return "nothing";
		case "string": return `'${short(value)}'`;
		case "number": return amount(value);
		case "boolean": return String(value);
		case "bigint": return "a big integer";
		case "symbol": return "a symbol";
		case "function": return "a function";
	}
	if (value === null) return "null";
	try {
		if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
	} catch {
		return "something unreadable";
	}
	return "an object";
}
/** 'a', 'b' or 'c'. */
function oneOf(choices) {
	const names = choices.map((choice) => typeof choice === "string" ? `'${choice}'` : String(choice));
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
}
/** Edits (a letter added, dropped, changed, or two swapped) between two short texts, counted up to `limit` + 1. */
function edits(a, b, limit) {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let older = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const differs = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + differs);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, older[j - 2] + 1);
			current.push(least);
		}
		older = previous;
		previous = current;
	}
	return previous[b.length];
}
/** The known name that `name` was probably meant to be, or undefined. */
function nearest(name, known) {
	if (name.length > 60) return void 0;
	const plain = (text) => text.toLowerCase().replace(/[^a-z0-9.]/g, "");
	const wanted = plain(name);
	const limit = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3;
	let best;
	let least = limit + 1;
	for (const candidate of known) {
		const distance = edits(wanted, plain(candidate), limit);
		if (distance < least) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}
// ../fuzz10/src/scenario/values.ts
/** `path.key`, or the key alone at the root. */
function join(path, key) {
	return path === "" ? key : `${path}.${key}`;
}
/** The own keys of an object, each read once; null (with the reason told) if it is none. Absent and undefined are the same. */
function readKeys(value, path, what, known, problems) {
	let keys;
	try {
		if (typeof value !== "object" || value === null || Array.isArray(value)) {
			problems.add(path, `expected ${what}, found ${found(value)}`);
			return null;
		}
		keys = Object.keys(value);
	} catch {
		problems.add(path, "could not be read");
		return null;
	}
	const out = /* @__PURE__ */ new Map();
	for (const key of keys) {
		if (problems.full) break;
		if (!known.includes(key)) {
			const meant = nearest(key, known);
			const advice = meant ? `did you mean '${meant}'?` : `known here: ${known.join(", ")}`;
			problems.add(join(path, short(key)), `unknown key; ${advice}`);
			continue;
		}
		try {
			const inner = value[key];
			if (inner !== void 0) out.set(key, inner);
		} catch {
			problems.add(join(path, key), "could not be read");
		}
	}
	return out;
}
/** A copy of a list, its length checked before anything is read. */
function readList(value, path, what, row, problems) {
	try {
		if (!Array.isArray(value)) {
			problems.add(path, `expected ${what}, found ${found(value)}`);
			return null;
		}
		const length = value.length;
		if (typeof length !== "number" || !(length >= 0)) {
			problems.add(path, "could not be read");
			return null;
		}
		const { minItems = 0, maxItems = Infinity } = row;
		if (length < minItems || length > maxItems) {
			const bound = length < minItems ? `at least ${amount(minItems)}` : `at most ${amount(maxItems)}`;
			problems.add(path, `expected ${what} with ${bound} entries, found ${amount(length)}`);
			return null;
		}
		const out = [];
		for (let i = 0; i < length; i++) out.push(value[i]);
		return out;
	} catch {
		problems.add(path, "could not be read");
		return null;
	}
}
/** "a number from 0 to 1,000", "a whole number above 0": what the row expects. */
function expectedNumber(row) {
	const noun = row.kind === "integer" ? "a whole number" : "a number";
	const { min, max, above, below } = row;
	if (min !== void 0 && max !== void 0) return `${noun} from ${amount(min)} to ${amount(max)}`;
	const bounds = [];
	if (min !== void 0) bounds.push(`at least ${amount(min)}`);
	if (above !== void 0) bounds.push(`above ${amount(above)}`);
	if (max !== void 0) bounds.push(`at most ${amount(max)}`);
	if (below !== void 0) bounds.push(`below ${amount(below)}`);
	return bounds.length === 0 ? noun : `${noun} ${bounds.join(" and ")}`;
}
function inRange(row, n) {
	return (row.kind !== "integer" || Number.isSafeInteger(n)) && Number.isFinite(n) && (row.min === void 0 || n >= row.min) && (row.max === void 0 || n <= row.max) && (row.above === void 0 || n > row.above) && (row.below === void 0 || n < row.below);
}
function readNumber(row, value, path, problems) {
	if (typeof value === "number" && inRange(row, value)) return value + 0;
	problems.add(path, `expected ${expectedNumber(row)}, found ${found(value)}`);
}
function readNumbers(row, value, path, problems) {
	const list = readList(value, path, "a list of numbers", row, problems);
	if (!list) return void 0;
	const count = problems.list.length;
	for (let i = 0; i < list.length && !problems.full; i++) {
		const x = list[i];
		if (typeof x !== "number" || !inRange(row, x)) problems.add(`${path}[${i}]`, `expected ${expectedNumber(row)}, found ${found(x)}`);
		else if (row.ordered && i > 0 && x < list[i - 1]) problems.add(`${path}[${i}]`, `expected a time not before the one ahead of it (${amount(list[i - 1])}), found ${amount(x)}`);
		else list[i] = x + 0;
	}
	return problems.since(count) ? void 0 : list;
}
function readCurve(row, value, path, problems) {
	const expected = `${expectedNumber(row)}, or points [[minute, value], …]`;
	let isList = false;
	try {
		isList = Array.isArray(value);
	} catch {
		problems.add(path, "could not be read");
		return;
	}
	if (!isList) {
		if (typeof value === "number" && inRange(row, value)) return value + 0;
		problems.add(path, `expected ${expected}, found ${found(value)}`);
		return;
	}
	const list = readList(value, path, "points", row, problems);
	if (!list) return void 0;
	const count = problems.list.length;
	const minute = {
		...row,
		kind: "number",
		min: 0,
		max: 1e7
	};
	const points = [];
	for (let i = 0; i < list.length && !problems.full; i++) {
		const at = `${path}[${i}]`;
		const pair = readList(list[i], at, "a point [minute, value]", {
			minItems: 2,
			maxItems: 2
		}, problems);
		if (!pair) continue;
		const t = readNumber(minute, pair[0], `${at}[0]`, problems);
		const y = readNumber({
			...row,
			kind: "number"
		}, pair[1], `${at}[1]`, problems);
		if (t === void 0 || y === void 0) continue;
		const before = points[points.length - 1];
		if (before && t <= before[0]) problems.add(`${at}[0]`, `expected a minute after ${amount(before[0])}, found ${amount(t)}`);
		points.push([t, y]);
	}
	return problems.since(count) ? void 0 : points;
}
function readText(row, value, path, problems) {
	const { minItems = 0, maxItems = 200 } = row;
	const expected = `expected a text of ${minItems > 0 ? `${minItems} to ${amount(maxItems)}` : `at most ${amount(maxItems)}`} characters`;
	if (typeof value !== "string") problems.add(path, `${expected}, found ${found(value)}`);
	else if (value.length > maxItems) problems.add(path, `${expected}, found ${amount(value.length)}`);
	else if (value.trim().length < minItems) problems.add(path, `${expected}, found an empty one`);
	else return value;
}
function readClock(value, path, problems) {
	const match = typeof value === "string" && value.length <= 5 ? /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value) : null;
	if (match) return `${match[1].padStart(2, "0")}:${match[2]}`;
	problems.add(path, `expected a clock time such as '08:00', found ${found(value)}`);
}
function readFactors(row, value, path, problems) {
	try {
		if (typeof value === "object" && value !== null && !Array.isArray(value)) {
			const keys = Object.keys(value);
			if (keys.length > row.maxItems) {
				problems.add(path, `expected at most ${amount(row.maxItems)} entries, found ${amount(keys.length)}`);
				return;
			}
			if (keys.length < (row.minItems ?? 0)) {
				problems.add(path, `expected at least one entry, found none; leave it out`);
				return;
			}
			const entries = [];
			for (const key of keys) entries.push([key, readNumber(row, value[key], join(path, short(key)), problems)]);
			return Object.fromEntries(entries);
		}
	} catch {
		problems.add(path, "could not be read");
		return;
	}
	problems.add(path, `expected numbers by name, found ${found(value)}`);
}
function readChoice(row, value, path, problems) {
	if (row.choices.includes(value)) return value;
	const meant = typeof value === "string" ? nearest(value, row.choices.map(String)) : void 0;
	problems.add(path, `expected ${row.choices.length > 1 ? "one of " : ""}${oneOf(row.choices)}, found ${found(value)}${meant ? `; did you mean '${meant}'?` : ""}`);
}
// ../fuzz10/src/scenario/dishes.ts
/** Names that skills may know: the stations', and the dishes' of a menu, which are called `dish-1` … `dish-N`. */
/** Of so many dishes the first are offered as what a misspelt name may have meant. */
var OFFERED = 100;
/** The number of the dish of that name on a menu of `dishes`, counted from 1; 0 if it is none. */
function dishNamed(name, dishes) {
	const match = /^dish-([1-9]\d{0,8})$/.exec(name);
	const number = match ? Number(match[1]) : 0;
	return number <= dishes ? number : 0;
}
/** Refuses skills whose names are neither a station's nor a dish's. Are they all known? */
function checkSkillNames(skills, known, path, problems) {
	const { stations = [], dishes = 0 } = known;
	if (known.stations === void 0 && known.dishes === void 0) {
		problems.add(path, "expected stations or a menu, whose names the skills could bear; both are missing");
		return false;
	}
	let all = true;
	for (const name of Object.keys(skills)) {
		if (problems.full) return false;
		if (stations.includes(name) || dishNamed(name, dishes) > 0) continue;
		all = false;
		problems.add(join(path, short(name)), unknownSkill(name, stations, dishes));
	}
	return all;
}
function unknownSkill(name, stations, dishes) {
	const range = dishes > 0 ? `'dish-1' to 'dish-${dishes}'` : "";
	if (dishes > 0 && dishNamed(name, Infinity)) return `expected a dish from ${range}, found ${found(name)}`;
	const meant = nearest(name, [...stations, ...Array.from({ length: Math.min(dishes, OFFERED) }, (_, i) => `dish-${i + 1}`)]);
	if (meant !== void 0) return `unknown station or dish; did you mean '${meant}'?`;
	return `unknown station or dish; expected ${[stations.length > 10 ? `one of ${amount(stations.length)} stations` : oneOf(stations), range].filter((part) => part !== "").join(", or ")}`;
}
// ../fuzz10/src/scenario/param.ts
/** One row; `words` names other messages than the path's own. */
function row(kind, path, options = {}, words = path) {
	return {
		unit: "",
		required: false,
		live: false,
		...options,
		path,
		kind,
		label: words,
		help: `${words}.help`
	};
}
/** Limits stated once, so that a run cannot be asked for more than a machine can hold. */
var LIMIT = {
	/** Longest day and longest duration, minutes (validation runs are long). */
	minutes: 1e7,
	staff: 1e4,
	/** Skills of all of them together. */
	skills: 1e6,
	/** Recorded arrivals. */
	arrivals: 1e6,
	/** Points of a demand curve. */
	points: 1e4,
	/** Values of an empirical distribution. */
	values: 1e5,
	perHour: 1e6,
	speed: 1e6,
	stations: 100,
	/** Dishes × stations: each pair has a team of its own. */
	teams: 1e6,
	/** Places in all those teams together. */
	places: 1e7,
	/** Places in teams × virtual nodes: points on hash circles. */
	hashPoints: 1e6,
	/** Shortest spell, delay or interval of what comes again and again, minutes: a day cannot hold endlessly many. */
	again: .01,
	text: 80
};
// ../fuzz10/src/scenario/params/day.ts
var day = [
	row("choice", "version", {
		default: 1,
		choices: [1]
	}),
	row("text", "title", { maxItems: 200 }),
	row("text", "note", { maxItems: 2e3 }),
	row("clock", "opensAt", { default: "08:00" }),
	row("number", "duration", {
		unit: "min",
		default: 600,
		above: 0,
		max: LIMIT.minutes,
		step: 30,
		usual: [60, 1440]
	}),
	row("integer", "seed", {
		default: 1,
		min: -Number.MAX_SAFE_INTEGER,
		max: Number.MAX_SAFE_INTEGER,
		step: 1,
		usual: [1, 9999]
	}),
	row("choice", "closing", {
		default: "finish",
		choices: ["finish", "send-away"]
	})
];
// ../fuzz10/src/scenario/params/demand.ts
var demand = [
	row("group", "demand", { required: true }),
	row("curve", "demand.perHour", {
		unit: "customers/h",
		min: 0,
		max: LIMIT.perHour,
		minItems: 1,
		maxItems: LIMIT.points,
		step: 1,
		usual: [0, 300],
		live: true
	}),
	row("number", "demand.factor", {
		unit: "×",
		default: 1,
		min: 0,
		max: 1e3,
		step: .05,
		usual: [0, 4],
		live: true
	}),
	row("choice", "demand.process", {
		default: "poisson",
		choices: [
			"poisson",
			"regular",
			"bursty"
		]
	}),
	row("number", "demand.scv", {
		min: 1e-4,
		max: 1e4,
		step: .5,
		usual: [.1, 20]
	}),
	row("number", "demand.party", {
		unit: "people",
		default: 1,
		min: 1,
		max: 1e3,
		step: .1,
		usual: [1, 6]
	}),
	row("group", "demand.trace"),
	row("numbers", "demand.trace.at", {
		unit: "min",
		required: true,
		min: 0,
		max: LIMIT.minutes,
		minItems: 1,
		maxItems: LIMIT.arrivals,
		ordered: true
	}),
	row("numbers", "demand.trace.work", {
		unit: "min",
		min: 0,
		max: LIMIT.minutes,
		minItems: 1,
		maxItems: LIMIT.arrivals
	})
];
// ../fuzz10/src/scenario/params/helpers.ts
var shifts = { when: {
	key: "kind",
	is: "shifts"
} };
var target = {
	when: {
		key: "kind",
		is: "target"
	},
	live: true
};
/**
* Who helps the restaurant help itself: shift manager, menu, protection.
* Defaults: the Horizontal Pod Autoscaler's, the breaker of Hystrix, adaptive throttling with k = 2 over two minutes, outlier
* ejection and panic threshold of Envoy; a minute of restaurant for a second of infrastructure.
*/
var helpers = [
	row("group", "manager"),
	row("choice", "manager.kind", {
		required: true,
		choices: ["shifts", "target"]
	}),
	row("list", "manager.shifts", {
		...shifts,
		required: true,
		minItems: 1,
		maxItems: 1e3
	}),
	row("number", "manager.shifts[].from", {
		unit: "min",
		required: true,
		min: 0,
		max: LIMIT.minutes,
		step: 15,
		usual: [0, 1440]
	}),
	row("number", "manager.shifts[].to", {
		unit: "min",
		required: true,
		above: 0,
		max: LIMIT.minutes,
		step: 15,
		usual: [0, 1440]
	}),
	row("integer", "manager.shifts[].count", {
		unit: "people",
		required: true,
		min: 0,
		max: LIMIT.staff,
		step: 1,
		usual: [0, 20]
	}),
	row("number", "manager.target", {
		...target,
		unit: "share",
		default: .8,
		above: 0,
		max: 1,
		step: .05
	}),
	row("number", "manager.tolerance", {
		...target,
		unit: "share",
		default: .1,
		min: 0,
		max: 1,
		step: .01,
		usual: [0, .5]
	}),
	row("number", "manager.interval", {
		...target,
		unit: "min",
		default: 15,
		min: LIMIT.again,
		max: LIMIT.minutes,
		step: 1,
		usual: [1, 60]
	}),
	row("number", "manager.stabilisation", {
		...target,
		unit: "min",
		default: 300,
		min: 0,
		max: LIMIT.minutes,
		step: 5,
		usual: [0, 300]
	}),
	row("integer", "manager.min", {
		...target,
		unit: "people",
		default: 1,
		min: 0,
		max: LIMIT.staff,
		step: 1,
		usual: [1, 20]
	}),
	row("integer", "manager.max", {
		...target,
		unit: "people",
		default: LIMIT.staff,
		min: 1,
		max: LIMIT.staff,
		step: 1,
		usual: [1, 50]
	}),
	row("number", "manager.tempo", {
		...target,
		unit: "×",
		default: 1,
		above: 0,
		max: 1e3,
		step: 1,
		usual: [1, 20]
	}),
	row("group", "menu"),
	row("integer", "menu.dishes", {
		required: true,
		min: 1,
		max: 1e5,
		step: 1,
		usual: [1, 100]
	}),
	row("number", "menu.popularity", {
		default: 0,
		min: 0,
		max: 10,
		step: .1,
		usual: [0, 2]
	}),
	row("integer", "menu.copies", {
		unit: "people",
		default: 1,
		min: 1,
		max: LIMIT.staff,
		step: 1,
		usual: [1, 10]
	}),
	row("number", "menu.writes", {
		unit: "share",
		default: 0,
		min: 0,
		max: 1,
		step: .05
	}),
	row("group", "protection"),
	row("group", "protection.shed"),
	row("integer", "protection.shed.above", {
		unit: "people",
		required: true,
		min: 0,
		max: 1e6,
		step: 1,
		usual: [0, 100],
		live: true
	}),
	row("group", "protection.throttle"),
	row("number", "protection.throttle.k", {
		unit: "×",
		default: 2,
		min: 1,
		max: 1e3,
		step: .1,
		usual: [1, 4],
		live: true
	}),
	row("number", "protection.throttle.window", {
		unit: "min",
		default: 120,
		above: 0,
		max: LIMIT.minutes,
		step: 5,
		usual: [5, 240],
		live: true
	}),
	row("group", "protection.breaker"),
	row("number", "protection.breaker.window", {
		unit: "min",
		default: 10,
		above: 0,
		max: LIMIT.minutes,
		step: 1,
		usual: [1, 60],
		live: true
	}),
	row("integer", "protection.breaker.volume", {
		unit: "times",
		default: 20,
		min: 1,
		max: 1e6,
		step: 1,
		usual: [1, 100],
		live: true
	}),
	row("number", "protection.breaker.errors", {
		unit: "share",
		default: .5,
		above: 0,
		max: 1,
		step: .05,
		live: true
	}),
	row("number", "protection.breaker.open", {
		unit: "min",
		default: 5,
		above: 0,
		max: LIMIT.minutes,
		step: 1,
		usual: [1, 60],
		live: true
	}),
	row("group", "protection.hedge"),
	row("number", "protection.hedge.after", {
		unit: "min",
		required: true,
		min: 0,
		max: LIMIT.minutes,
		step: 1,
		usual: [0, 60],
		live: true
	}),
	row("number", "protection.hedge.budget", {
		unit: "share",
		default: .05,
		min: 0,
		max: 1,
		step: .01,
		usual: [0, .5],
		live: true
	}),
	row("group", "protection.ejection"),
	row("integer", "protection.ejection.consecutive", {
		unit: "times",
		default: 5,
		min: 1,
		max: 1e6,
		step: 1,
		usual: [1, 20],
		live: true
	}),
	row("number", "protection.ejection.time", {
		unit: "min",
		default: 30,
		above: 0,
		max: LIMIT.minutes,
		step: 5,
		usual: [5, 120],
		live: true
	}),
	row("number", "protection.ejection.cap", {
		unit: "min",
		default: 300,
		above: 0,
		max: LIMIT.minutes,
		step: 10,
		usual: [10, 600],
		live: true
	}),
	row("number", "protection.ejection.share", {
		unit: "share",
		default: .1,
		min: 0,
		max: 1,
		step: .05,
		live: true
	}),
	row("group", "protection.panic"),
	row("number", "protection.panic.below", {
		unit: "share",
		default: .5,
		min: 0,
		max: 1,
		step: .05,
		live: true
	})
];
// ../fuzz10/src/scenario/params/line.ts
/** A list that holds every member of a union and nothing besides; the compiler refuses any other. */
function allOf() {
	return (list) => list;
}
/** The ways to choose among own lines, by the names that proxies give them. A policy is its file, a row there, and its name here. */
var ROUTINGS = allOf()([
	"random",
	"round-robin",
	"weighted",
	"shortest",
	"power-of-two",
	"least-work",
	"sticky",
	"by-dish"
]);
var line = [
	row("group", "line", { default: {} }),
	row("choice", "line.layout", {
		default: "shared",
		choices: ["shared", "own"]
	}),
	row("choice", "line.routing", {
		default: "shortest",
		choices: ROUTINGS,
		live: true
	}),
	row("group", "line.choices", { default: {} }),
	row("integer", "line.choices.of", {
		unit: "people",
		default: 2,
		min: 1,
		max: LIMIT.staff,
		step: 1,
		usual: [1, 5]
	}),
	row("boolean", "line.choices.replacement", { default: false }),
	row("integer", "line.virtualNodes", {
		when: {
			key: "routing",
			is: "sticky"
		},
		unit: "times",
		default: 100,
		min: 1,
		max: 1e4,
		step: 10,
		usual: [1, 200]
	}),
	row("choice", "line.idle", {
		default: "longest-idle",
		choices: [
			"longest-idle",
			"fastest",
			"random"
		],
		live: true
	}),
	row("choice", "line.discipline", {
		default: "fifo",
		choices: [
			"fifo",
			"lifo",
			"adaptive-lifo",
			"shared-attention"
		]
	}),
	row("number", "line.overloadAfter", {
		when: {
			key: "discipline",
			is: "adaptive-lifo"
		},
		unit: "min",
		default: 20,
		min: 0,
		max: LIMIT.minutes,
		step: 1,
		usual: [0, 60]
	}),
	row("boolean", "line.stealing", {
		default: false,
		live: true
	}),
	row("integer", "line.capacity", {
		unit: "people",
		min: 0,
		max: 1e6,
		step: 1,
		usual: [0, 100],
		live: true
	})
];
// ../fuzz10/src/scenario/params/money.ts
var money = [
	row("group", "quality"),
	row("number", "quality.premium", {
		unit: "×",
		default: 1,
		min: 0,
		max: 10,
		step: .1,
		usual: [0, 2],
		live: true
	}),
	row("number", "quality.chance", {
		unit: "share",
		default: 0,
		min: 0,
		max: 1,
		step: .05,
		live: true
	}),
	row("delay", "quality.after", {
		unit: "min",
		min: LIMIT.again,
		max: LIMIT.minutes,
		step: 5,
		usual: [5, 240],
		live: true
	}),
	row("group", "money", { default: {} }),
	row("number", "money.wagePerHour", {
		unit: "$/h",
		default: 10,
		min: 0,
		max: 1e6,
		step: 1,
		usual: [0, 50],
		live: true
	}),
	row("number", "money.fixedPerHour", {
		unit: "$/h",
		default: 5,
		min: 0,
		max: 1e6,
		step: 1,
		usual: [0, 50],
		live: true
	}),
	row("number", "money.spend", {
		unit: "$",
		default: 14,
		min: 0,
		max: 1e6,
		step: 1,
		usual: [0, 60],
		live: true
	}),
	row("number", "money.sickPay", {
		unit: "share",
		default: 1,
		min: 0,
		max: 1,
		step: .1,
		live: true
	}),
	row("group", "goal"),
	row("number", "goal.wait", {
		unit: "min",
		required: true,
		min: 0,
		max: LIMIT.minutes,
		step: .5,
		usual: [0, 30],
		live: true
	}),
	row("number", "goal.share", {
		unit: "share",
		default: .9,
		above: 0,
		max: 1,
		step: .01,
		usual: [.5, 1],
		live: true
	})
];
// ../fuzz10/src/scenario/params/orders.ts
/** Durations: the rows inside every distribution, whatever parameter holds it. */
var distribution = [
	row("choice", "distribution.law", {
		required: true,
		choices: [
			"exponential",
			"deterministic",
			"uniform",
			"lognormal",
			"gamma",
			"hyperexponential",
			"empirical"
		]
	}),
	row("number", "distribution.mean", {
		unit: "min",
		above: 0,
		max: LIMIT.minutes,
		step: .1,
		usual: [.5, 30]
	}),
	row("number", "distribution.scv", {
		min: 1e-4,
		max: 1e4,
		step: .25,
		usual: [.1, 10]
	}),
	row("number", "distribution.min", {
		unit: "min",
		min: 0,
		max: LIMIT.minutes,
		step: .1,
		usual: [0, 30]
	}),
	row("number", "distribution.max", {
		unit: "min",
		above: 0,
		max: LIMIT.minutes,
		step: .1,
		usual: [0, 60]
	}),
	row("numbers", "distribution.values", {
		unit: "min",
		min: 0,
		max: LIMIT.minutes,
		minItems: 1,
		maxItems: LIMIT.values
	})
];
var orders = [
	row("distribution", "work", {
		unit: "min",
		live: true
	}),
	row("list", "stations", {
		minItems: 1,
		maxItems: LIMIT.stations
	}),
	row("text", "stations[].name", {
		required: true,
		minItems: 1,
		maxItems: LIMIT.text
	}),
	row("distribution", "stations[].work", {
		unit: "min",
		required: true
	}),
	row("integer", "stations[].capacity", {
		unit: "people",
		min: 0,
		max: 1e6,
		step: 1,
		usual: [0, 100]
	}),
	row("distribution", "patience", {
		unit: "min",
		live: true
	}),
	row("group", "retry"),
	row("number", "retry.chance", {
		unit: "share",
		default: 1,
		min: 0,
		max: 1,
		step: .05,
		live: true
	}),
	row("delay", "retry.after", {
		unit: "min",
		required: true,
		min: LIMIT.again,
		max: LIMIT.minutes,
		step: 1,
		usual: [1, 60],
		live: true
	}),
	row("number", "retry.backoff", {
		unit: "×",
		default: 1,
		min: 1,
		max: 100,
		step: .1,
		usual: [1, 4],
		live: true
	}),
	row("choice", "retry.jitter", {
		default: "none",
		choices: [
			"none",
			"equal",
			"full"
		],
		live: true
	}),
	row("number", "retry.cap", {
		unit: "min",
		min: LIMIT.again,
		max: LIMIT.minutes,
		step: 5,
		usual: [5, 240],
		live: true
	}),
	row("integer", "retry.attempts", {
		unit: "times",
		min: 1,
		max: 1e6,
		step: 1,
		usual: [1, 10],
		live: true
	}),
	row("number", "retry.budget", {
		unit: "share",
		min: 0,
		max: 1,
		step: .05,
		live: true
	})
];
// ../fuzz10/src/scenario/params/staff.ts
var staff = [
	row("list", "staff", {
		required: true,
		minItems: 1,
		maxItems: LIMIT.staff
	}),
	row("text", "staff[].id", {
		minItems: 1,
		maxItems: LIMIT.text
	}),
	row("text", "staff[].name", {
		minItems: 1,
		maxItems: LIMIT.text
	}),
	row("integer", "staff[].count", {
		unit: "people",
		default: 1,
		min: 1,
		max: LIMIT.staff,
		step: 1,
		usual: [1, 20]
	}),
	row("number", "staff[].speed", {
		unit: "×",
		default: 1,
		min: 1e-6,
		max: LIMIT.speed,
		step: .1,
		usual: [.5, 4.9]
	}),
	row("factors", "staff[].skills", {
		unit: "×",
		above: 0,
		max: LIMIT.speed,
		minItems: 1,
		maxItems: 1e3,
		step: .1,
		usual: [.5, 4]
	}),
	row("number", "staff[].quality", {
		unit: "share",
		min: 0,
		max: 1,
		step: .05
	}),
	row("number", "staff[].errorRate", {
		unit: "share",
		min: 0,
		max: 1,
		step: .05
	}),
	row("group", "coordination", { default: {} }),
	row("number", "coordination.contention", {
		default: 0,
		min: 0,
		max: 1,
		step: .005,
		usual: [0, .2],
		live: true
	}),
	row("number", "coordination.coherency", {
		default: 0,
		min: 0,
		max: 1,
		step: 5e-4,
		usual: [0, .02],
		live: true
	}),
	row("group", "growth"),
	row("number", "growth.serialShare", {
		unit: "share",
		default: .2,
		min: 0,
		below: 1,
		step: .05,
		usual: [0, .5]
	}),
	row("number", "growth.trainingTime", {
		unit: "min",
		default: 0,
		min: 0,
		max: LIMIT.minutes,
		step: 5,
		usual: [0, 120],
		live: true
	}),
	row("number", "growth.onboardingTime", {
		unit: "min",
		default: 0,
		min: 0,
		max: LIMIT.minutes,
		step: 5,
		usual: [0, 120],
		live: true
	})
];
// ../fuzz10/src/scenario/params/trouble.ts
var spell = {
	unit: "min",
	min: LIMIT.again,
	max: LIMIT.minutes * 100,
	step: 10,
	usual: [10, 2880],
	live: true
};
/**
* Sickness, gray failure, failing fast, and the probes that notice an absence.
* Probe defaults are those of Kubernetes, a minute for a second.
*/
var trouble = [
	row("group", "sickness"),
	row("number", "sickness.meanTimeToSick", spell),
	row("number", "sickness.meanTimeToReturn", spell),
	row("choice", "sickness.while", {
		default: "always",
		choices: ["always", "busy"],
		live: true
	}),
	row("number", "sickness.together", {
		unit: "share",
		default: 0,
		min: 0,
		max: 1,
		step: .05,
		live: true
	}),
	row("number", "sickness.detection", {
		unit: "min",
		default: 0,
		min: 0,
		max: LIMIT.minutes,
		step: 1,
		usual: [0, 60],
		live: true
	}),
	row("number", "sickness.detection.interval", {
		unit: "min",
		default: 10,
		min: LIMIT.again,
		max: LIMIT.minutes,
		step: 1,
		usual: [1, 60]
	}),
	row("number", "sickness.detection.timeout", {
		unit: "min",
		default: 1,
		min: 0,
		max: LIMIT.minutes,
		step: 1,
		usual: [0, 30]
	}),
	row("integer", "sickness.detection.fall", {
		unit: "times",
		default: 3,
		min: 1,
		max: 1e3,
		step: 1,
		usual: [1, 10]
	}),
	row("integer", "sickness.detection.rise", {
		unit: "times",
		default: 1,
		min: 1,
		max: 1e3,
		step: 1,
		usual: [1, 10]
	}),
	row("group", "sickness.flapping"),
	row("number", "sickness.flapping.absences", {
		unit: "times",
		default: 3,
		min: 1,
		max: 1e3,
		step: 1,
		usual: [1, 10],
		live: true
	}),
	row("number", "sickness.flapping.between", {
		unit: "min",
		default: 5,
		min: LIMIT.again,
		max: LIMIT.minutes,
		step: 1,
		usual: [1, 60],
		live: true
	}),
	row("choice", "sickness.order", {
		default: "restart",
		choices: [
			"lost",
			"restart",
			"restart-new",
			"resume"
		],
		live: true
	}),
	row("choice", "sickness.line", {
		default: "redispatch",
		choices: ["redispatch", "stranded"],
		live: true
	}),
	row("group", "slowness"),
	row("number", "slowness.meanTimeToSlow", {
		...spell,
		required: true
	}),
	row("number", "slowness.meanTimeToRecover", {
		...spell,
		required: true
	}),
	row("number", "slowness.factor", {
		unit: "×",
		required: true,
		above: 0,
		max: 1,
		step: .05,
		live: true
	}),
	row("group", "failFast"),
	row("number", "failFast.meanTimeToFail", spell),
	row("number", "failFast.meanTimeToRecover", spell),
	row("number", "failFast.errorRate", {
		unit: "share",
		default: 1,
		min: 0,
		max: 1,
		step: .05,
		live: true
	}),
	row("number", "failFast.responseTime", {
		unit: "min",
		default: 0,
		min: 0,
		max: LIMIT.minutes,
		step: .1,
		usual: [0, 5],
		live: true
	})
];
// ../fuzz10/src/scenario/params/index.ts
/** The parameter table: every key of a scenario, a row each, in the order in which a parsed scenario holds them. */
var PARAMS = [
	...day,
	...demand,
	...orders,
	...line,
	...staff,
	...trouble,
	...helpers,
	...money
];
/** The rows inside every distribution, paths `distribution.law`, `distribution.mean` … */
var DISTRIBUTION = distribution;
function leaf(row) {
	return {
		row,
		children: /* @__PURE__ */ new Map()
	};
}
function grow() {
	const root = /* @__PURE__ */ new Map();
	for (const row of PARAMS) {
		const steps = row.path.split(/\[\]\.|\./);
		let level = root;
		for (const step of steps.slice(0, -1)) level = level.get(step).children;
		level.set(steps[steps.length - 1], leaf(row));
	}
	return root;
}
var TREE = grow();
/** Does a parsed scenario hold a distribution there? A delay given as a number has become one. */
function holdsDistribution(row) {
	return row.kind === "distribution" || row.kind === "delay";
}
var byPath = new Map(PARAMS.map((row) => [row.path, row]));
for (const holder of PARAMS) {
	if (!holdsDistribution(holder)) continue;
	for (const inner of DISTRIBUTION) {
		const path = inner.path.replace("distribution", holder.path);
		byPath.set(path, {
			...inner,
			path,
			live: holder.live
		});
	}
}
/** The row of a path, also inside a distribution (`work.mean`); indices as `[]`. */
function findParam(path) {
	return byPath.get(path);
}
/** Every path that a `set` command may name. */
var LIVE_PATHS = [...byPath.values()].filter((row) => row.live).map((row) => row.path);
// ../fuzz10/src/scenario/distribution.ts
var rows = new Map(DISTRIBUTION.map((row) => [row.path.slice(13), row]));
var KEYS = [...rows.keys()];
/** Which of the optional keys each law knows besides `law` and `mean`. */
var KNOWS = {
	exponential: ["scv"],
	deterministic: ["scv"],
	uniform: ["min", "max"],
	lognormal: ["scv"],
	gamma: ["scv"],
	hyperexponential: ["scv"],
	empirical: ["values"]
};
/** Spread of a law that has a free one and was given none. */
var DEFAULT_SCV = {
	lognormal: 1,
	gamma: 1,
	hyperexponential: 4
};
/** Two means this close (relative) are the same number, rounded twice. */
var SAME = 1e-9;
function close(a, b) {
	return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}
/** A distribution as `types.ts` describes it, or undefined with the reasons told. Its own output reads as itself. */
function readDistribution(value, path, problems, what = "a distribution") {
	const given = readKeys(value, path, `${what} such as { law: 'exponential', mean: 2 }`, KEYS, problems);
	if (!given) return void 0;
	const count = problems.list.length;
	const law = readChoice(rows.get("law"), given.get("law"), join(path, "law"), problems);
	const n = {};
	for (const key of [
		"mean",
		"scv",
		"min",
		"max"
	]) {
		if (key === "scv" && law === "deterministic" && given.get("scv") === 0) continue;
		if (given.has(key)) n[key] = readNumber(rows.get(key), given.get(key), join(path, key), problems);
	}
	const values = given.has("values") ? readNumbers(rows.get("values"), given.get("values"), join(path, "values"), problems) : void 0;
	if (law === void 0) return void 0;
	for (const key of given.keys()) if (key !== "law" && key !== "mean" && !KNOWS[law].includes(key)) problems.add(join(path, key), `means nothing to the ${law} law; leave it out`);
	if (problems.since(count)) return void 0;
	const out = complete(law, n, values, path, problems);
	return problems.since(count) ? void 0 : out;
}
function complete(law, n, values, path, problems) {
	if (law === "uniform") return uniform(n, path, problems);
	if (law === "empirical") return empirical(n.mean, values, path, problems);
	const mean = n.mean;
	if (mean === void 0) {
		problems.add(join(path, "mean"), `expected ${expectedNumber(rows.get("mean"))}; it is missing`);
		return;
	}
	if (law === "exponential" || law === "deterministic") {
		const fixed = law === "exponential" ? 1 : 0;
		if (n.scv !== void 0 && n.scv !== fixed) problems.add(join(path, "scv"), `the ${law} law has scv ${fixed}, found ${amount(n.scv)}; leave it out, or choose 'gamma' or 'lognormal'`);
		return {
			law,
			mean
		};
	}
	const scv = n.scv ?? DEFAULT_SCV[law];
	if (law === "hyperexponential" && scv < 1) problems.add(join(path, "scv"), `expected at least 1 (below it the hyperexponential law does not exist; choose 'gamma'), found ${amount(scv)}`);
	return {
		law,
		mean,
		scv
	};
}
function uniform(n, path, problems) {
	if (n.min === void 0 && n.max === void 0) {
		if (n.mean === void 0) {
			problems.add(join(path, "mean"), "expected a mean, or min and max; all are missing");
			return;
		}
		return {
			law: "uniform",
			mean: n.mean,
			min: 0,
			max: 2 * n.mean
		};
	}
	if (n.min === void 0 || n.max === void 0) {
		problems.add(join(path, n.min === void 0 ? "min" : "max"), "expected min and max together, or a mean alone; it is missing");
		return;
	}
	if (n.min >= n.max) problems.add(join(path, "max"), `expected more than min (${amount(n.min)}), found ${amount(n.max)}`);
	const mean = (n.min + n.max) / 2;
	if (n.mean !== void 0 && !close(n.mean, mean)) problems.add(join(path, "mean"), `expected the middle of min and max (${amount(mean)}), found ${amount(n.mean)}; leave it out`);
	return {
		law: "uniform",
		mean,
		min: n.min,
		max: n.max
	};
}
function empirical(mean, values, path, problems) {
	if (values === void 0) {
		problems.add(join(path, "values"), "expected a list of numbers; it is missing");
		return;
	}
	let sum = 0;
	for (const x of values) sum += x;
	const average = sum / values.length;
	if (!(average > 0)) {
		problems.add(join(path, "values"), "expected at least one value above 0, found zeros alone");
		return;
	}
	if (mean === void 0 || close(mean, average)) return {
		law: "empirical",
		mean: readNumber(rows.get("mean"), mean ?? average, join(path, "mean"), problems),
		values
	};
	const scale = mean / average;
	const scaled = readNumbers(rows.get("values"), values.map((x) => x * scale), join(path, "values"), problems);
	return scaled && {
		law: "empirical",
		mean,
		values: scaled
	};
}
// ../fuzz10/src/scenario/read.ts
/** One value by its row. */
function readNode(node, value, path, problems) {
	const { row, children } = node;
	switch (row.kind) {
		case "number":
		case "integer":
			if (children.size > 0 && typeof value !== "number") return readGroup(children, value, path, problems, `${expectedNumber(row)}, or an object`);
			return readNumber(row, value, path, problems);
		case "boolean":
			if (typeof value === "boolean") return value;
			problems.add(path, `expected true or false, found ${found(value)}`);
			return;
		case "choice": return readChoice(row, value, path, problems);
		case "text": return readText(row, value, path, problems);
		case "clock": return readClock(value, path, problems);
		case "distribution": return readDistribution(value, path, problems);
		case "delay": return readDelay(row, value, path, problems);
		case "curve": return readCurve(row, value, path, problems);
		case "numbers": return readNumbers(row, value, path, problems);
		case "factors": return readFactors(row, value, path, problems);
		case "group": return readGroup(children, value, path, problems);
		case "list": {
			const list = readList(value, path, "a list", row, problems);
			if (!list) return void 0;
			const entries = [];
			for (let i = 0; i < list.length && !problems.full; i++) entries.push(readGroup(children, list[i], `${path}[${i}]`, problems));
			return entries;
		}
	}
}
/** A number of minutes, or a distribution whose mean is held to the same range. */
function readDelay(row, value, path, problems) {
	const numeric = {
		...row,
		kind: "number"
	};
	if (typeof value === "number") {
		const mean = readNumber(numeric, value, path, problems);
		return mean === void 0 ? void 0 : {
			law: "deterministic",
			mean
		};
	}
	const read = readDistribution(value, path, problems, `${expectedNumber(numeric)}, or a distribution`);
	return read && readNumber(numeric, read.mean, join(path, "mean"), problems) !== void 0 ? read : void 0;
}
/** Does the row's condition hold among its siblings? Null: what decides is itself at fault. */
function applies(row, siblings, given) {
	if (!row.when) return true;
	const decider = siblings.get(row.when.key).row;
	const value = given.has(row.when.key) ? given.get(row.when.key) : decider.default;
	return decider.choices.includes(value) ? value === row.when.is : null;
}
/** An object by the rows of its keys, absent keys filled with their defaults. Null if it is no object. */
function readGroup(children, value, path, problems, what = "an object") {
	const given = readKeys(value, path, what, [...children.keys()], problems);
	if (!given) return null;
	const out = {};
	for (const [key, node] of children) {
		if (problems.full) break;
		const at = join(path, key);
		const { row } = node;
		const inner = given.get(key);
		const belongs = applies(row, children, given);
		if (!belongs) {
			if (belongs === false && inner !== void 0) problems.add(at, `belongs to ${row.when.key} '${row.when.is}' alone; leave it out`);
			continue;
		}
		if (inner === void 0) {
			if (row.required) problems.add(at, `expected ${noun(row)}; it is missing`);
			else if (row.default !== void 0) out[key] = row.kind === "group" ? readGroup(node.children, {}, at, problems) : row.default;
			continue;
		}
		const read = readNode(node, inner, at, problems);
		if (read !== void 0) out[key] = read;
	}
	return out;
}
function noun(row) {
	switch (row.kind) {
		case "number":
		case "integer": return expectedNumber(row);
		case "choice": return `one of ${oneOf(row.choices)}`;
		case "distribution": return "a distribution such as { law: 'exponential', mean: 2 }";
		case "list": return "a list";
		case "group": return "an object";
		case "numbers": return "a list of numbers";
		case "delay": return "a number of minutes or a distribution";
		case "text": return "a text";
		default: return "a value";
	}
}
// ../fuzz10/src/scenario/rules/demand.ts
/** Spread of a bursty process that was given none. */
var BURSTY_SCV = 4;
function demandRules({ draft, problems }) {
	const { demand } = draft;
	if (!demand) return;
	const trace = demand.trace !== void 0 || problems.within("demand.trace");
	const perHour = demand.perHour !== void 0 || problems.within("demand.perHour");
	if (trace && perHour) problems.add("demand.trace", "expected perHour or trace, found both");
	if (!trace && !perHour) problems.add("demand.perHour", "expected perHour or trace; both are missing");
	if (trace) {
		if (demand.process !== void 0 && demand.process !== "poisson") problems.add("demand.process", `a trace stands in place of a process; leave out '${demand.process}'`);
		if (demand.party !== void 0 && demand.party !== 1) problems.add("demand.party", "a trace holds every arrival already, those of groups too; leave it out");
	}
	const { at, work } = demand.trace ?? {};
	if (at && work && at.length !== work.length) problems.add("demand.trace.work", `expected as many entries as demand.trace.at (${amount(at.length)}), found ${amount(work.length)}`);
	else if (work && draft.stations) problems.add("demand.trace.work", "recorded work is that of a whole order, and with stations it is drawn at each; leave out one of them");
	if (demand.process === "bursty") {
		if (!problems.within("demand.scv")) demand.scv ??= BURSTY_SCV;
	} else if (demand.scv !== void 0 && demand.process !== void 0) problems.add("demand.scv", `belongs to process 'bursty', found process '${demand.process}'`);
}
// ../fuzz10/src/kernel/laws.ts
/** No speed at or past this can be had at any wage: 1 ÷ v ("two arms"); Infinity without a serial share. */
function speedLimit(serialShare) {
	return serialShare > 0 ? 1 / serialShare : Infinity;
}
// ../fuzz10/src/scenario/slug.ts
/** Letters that fall apart into no base letter and accent. */
var LETTERS = {
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ø: "o",
	đ: "d",
	ð: "d",
	ł: "l",
	ı: "i",
	þ: "th"
};
/** A name as an id: "Chloé" → "chloe", "Anna Lena" → "anna-lena"; '' if nothing of it is Latin. */
function slug(name) {
	return name.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS[letter]).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
}
// ../fuzz10/src/scenario/staff.ts
/** A name for who has only an id: "employee-1" → "Employee 1". */
function readable(id) {
	const words = id.replace(/[-_]+/g, " ").trim() || id;
	const first = words.charCodeAt(0);
	return first >= 97 && first <= 122 ? String.fromCharCode(first - 32) + words.slice(1) : words;
}
/**
* The roster: `count` expanded, every id unique, every name given. Entries that are null were faulty and keep their place.
* Explicit ids come first; the rest step aside with -2, -3, …; who has neither id nor name is "employee-1", "employee-2", ….
*/
function expandStaff(entries, path, problems) {
	const total = entries.reduce((sum, entry) => sum + (entry?.count ?? 1), 0);
	if (total > LIMIT.staff) {
		problems.add(path, `expected at most ${amount(LIMIT.staff)} people in all, found ${amount(total)}`);
		return [];
	}
	const skills = entries.reduce((sum, entry) => sum + (entry?.skills ? entry.count * Object.keys(entry.skills).length : 0), 0);
	if (skills > LIMIT.skills) {
		problems.add(path, `expected at most ${amount(LIMIT.skills)} skills in all, found ${amount(skills)}`);
		return [];
	}
	const taken = /* @__PURE__ */ new Set();
	entries.forEach((entry, i) => {
		if (entry?.id === void 0) return;
		const { id, count } = entry;
		const longest = count > 1 ? `${id}-${count}` : id;
		if (longest.length > LIMIT.text) problems.add(`${path}[${i}].id`, `expected at most ${LIMIT.text} characters with its number, found ${longest.length}`);
		let twice;
		for (let k = 1; k <= count; k++) {
			const own = count > 1 ? `${id}-${k}` : id;
			if (taken.has(own)) twice ??= own;
			taken.add(own);
		}
		if (twice !== void 0) problems.add(`${path}[${i}].id`, `expected an id that nobody else has, found ${found(twice)} twice`);
	});
	/** The next number to try for each base, so that a thousand namesakes cost a thousand steps. */
	const next = /* @__PURE__ */ new Map();
	const numbered = (base, from) => {
		let k = next.get(base) ?? from;
		while (taken.has(`${base}-${k}`)) k++;
		next.set(base, k + 1);
		taken.add(`${base}-${k}`);
		return `${base}-${k}`;
	};
	const staff = [];
	entries.forEach((entry, i) => {
		if (!entry) return;
		const { id, name, count, speed, skills, quality, errorRate } = entry;
		const longest = name !== void 0 && count > 1 ? `${name} ${count}` : name;
		if (longest !== void 0 && longest.length > LIMIT.text) problems.add(`${path}[${i}].name`, `expected at most ${LIMIT.text} characters with its number, found ${longest.length}`);
		for (let k = 1; k <= count; k++) {
			const base = id ?? (name === void 0 ? "" : slug(name));
			let own;
			if (id !== void 0) own = count > 1 ? `${id}-${k}` : id;
			else if (base === "") own = numbered("employee", 1);
			else if (count > 1) own = numbered(base, 1);
			else if (taken.has(base)) own = numbered(base, 2);
			else taken.add(own = base);
			const called = name === void 0 ? readable(own) : count > 1 ? `${name} ${k}` : name;
			const person = {
				id: own,
				name: called,
				speed
			};
			if (skills !== void 0) person.skills = { ...skills };
			if (quality !== void 0) person.quality = quality;
			if (errorRate !== void 0) person.errorRate = errorRate;
			staff.push(person);
		}
	});
	return staff;
}
/** What is wrong with a speed under this law of growth, or null. */
function speedFault(speed, growth) {
	const v = growth?.serialShare ?? 0;
	if (speed * v < 1) return null;
	return `expected a speed below ${amount(Math.round(speedLimit(v) * 1e6) / 1e6)} (two arms: 1 ÷ growth.serialShare), found ${amount(speed)}`;
}
// ../fuzz10/src/scenario/rules/growth.ts
function growthRules({ draft, problems }) {
	const { growth, staff } = draft;
	if (growth?.serialShare === void 0) return;
	staff?.forEach((entry, i) => {
		const fault = entry?.speed === void 0 ? null : speedFault(entry.speed, growth);
		if (fault) problems.add(`staff[${i}].speed`, fault);
	});
}
// ../fuzz10/src/scenario/rules/draft.ts
/** Neither given nor known to be faulty. */
function missing(reading, path, value) {
	return (value === void 0 || value === null) && !reading.problems.within(path);
}
/**
* Places in all teams together, each employee one in every team they are in: a team of everybody, or at each station one for
* each dish, those of the same employees counted once.
*/
function placesInTeams(draft, people, copies = draft.menu?.copies ?? people) {
	const stations = draft.stations?.length ?? 1;
	const dishes = draft.menu?.dishes ?? 1;
	return stations * (copies >= people ? people : Math.min(dishes, people) * copies);
}
/** How many open the day; undefined while the staff is faulty. */
function headcount(reading) {
	const { staff } = reading.draft;
	if (!staff || reading.problems.within("staff")) return void 0;
	return staff.reduce((sum, entry) => sum + (entry?.count ?? 1), 0);
}
// ../fuzz10/src/scenario/rules/manager.ts
function managerRules(reading) {
	const { draft, problems } = reading;
	const { manager } = draft;
	if (!manager || reading.problems.within("manager")) return;
	if (manager.kind === "target") {
		const { min, max, interval, tempo } = manager;
		if (min > max) problems.add("manager.min", `expected at most manager.max (${amount(max)}), found ${amount(min)}`);
		if (interval / tempo < LIMIT.again) problems.add("manager.tempo", `expected at most ${amount(interval / LIMIT.again)} with an interval of ${amount(interval)}, found ${amount(tempo)}`);
		return;
	}
	let inOrder = true;
	shiftsOf(manager).forEach(({ from, to }, i) => {
		if (to > from) return;
		inOrder = false;
		problems.add(`manager.shifts[${i}].to`, `expected a minute after from (${amount(from)}), found ${amount(to)}`);
	});
	const most = inOrder ? mostOnShift(manager) : 0;
	if (most > LIMIT.staff) problems.add("manager.shifts", `expected at most ${amount(LIMIT.staff)} people at once, overlapping shifts added up; found ${amount(most)}`);
}
function shiftsOf(manager) {
	return manager.shifts;
}
/** The most people that this manager may have on at once. Shifts that overlap add up; one that ends makes room for one that begins. */
function mostOnShift(manager) {
	if (manager.kind === "target") return manager.max;
	const changes = shiftsOf(manager).flatMap(({ from, to, count }) => [{
		at: from,
		by: count
	}, {
		at: to,
		by: -count
	}]);
	changes.sort((a, b) => a.at - b.at || a.by - b.by);
	let on = 0;
	let most = 0;
	for (const change of changes) most = Math.max(most, on += change.by);
	return most;
}
// ../fuzz10/src/scenario/rules/line.ts
function lineRules(reading) {
	const { draft, problems } = reading;
	const { line } = draft;
	if (!line || reading.problems.within("line")) return;
	if (line.layout === "shared" && line.routing !== void 0 && line.routing !== "shortest") problems.add("line.routing", `'${line.routing}' chooses among own lines; set line.layout to 'own', or leave it out`);
	else if (line.routing === "by-dish" && missing(reading, "menu", draft.menu)) problems.add("line.routing", "'by-dish' chooses by what is ordered; expected a menu as well, or another routing");
	if (line.layout === "own" && line.idle !== void 0 && line.idle !== "longest-idle") problems.add("line.idle", `'${line.idle}' chooses who takes from a shared line; set line.layout to 'shared', or leave it out`);
	if (line.stealing) {
		if (line.layout === "shared") problems.add("line.stealing", "in a shared line there is nobody to take from; set line.layout to 'own', or leave it out");
		else if (line.discipline === "shared-attention") problems.add("line.stealing", "where everybody is served at once nobody waits to be taken; leave it out");
	}
	crowdRules(reading);
}
/** Where it matters how many there are. */
function crowdRules(reading) {
	const { draft, problems } = reading;
	const line = draft.line;
	const people = headcount(reading);
	if (people === void 0) return;
	const choices = line.choices;
	if (reading.opening && line.routing === "power-of-two" && choices?.of !== void 0 && !choices.replacement && choices.of > people) problems.add("line.choices.of", `expected at most the staff (${amount(people)}) without replacement, found ${amount(choices.of)}`);
	const places = placesInTeams(draft, people);
	if (line.virtualNodes !== void 0 && line.virtualNodes * places > LIMIT.hashPoints) {
		const most = Math.floor(LIMIT.hashPoints / places);
		if (most > 0) problems.add("line.virtualNodes", `expected at most ${amount(most)} with a staff of ${amount(people)}, found ${amount(line.virtualNodes)}`);
		else problems.add("line.routing", `'sticky' is too much for a staff of ${amount(people)} in so many teams; expected another routing, or fewer stations or copies`);
	}
	if (line.discipline === "shared-attention" && line.layout === "shared") {
		if (people > 1) problems.add("line.discipline", `'shared-attention' needs own lines, or one employee; found a shared line and a staff of ${amount(people)}`);
		else if (draft.manager && !reading.problems.within("manager") && mostOnShift(draft.manager) > 1) problems.add("line.discipline", "'shared-attention' needs own lines, or one employee; found a shared line and a manager who may call in more");
	}
}
// ../fuzz10/src/scenario/rules/orders.ts
/** What an order is made of: work, or stations. */
function orderRules({ draft, problems }) {
	const work = draft.work !== void 0 || problems.within("work");
	const stations = draft.stations !== void 0 || problems.within("stations");
	if (work && stations) problems.add("stations", "expected work or stations, found both");
	if (!work && !stations) problems.add("work", "expected a distribution such as { law: 'exponential', mean: 2 }; it is missing");
	const names = /* @__PURE__ */ new Set();
	draft.stations?.forEach((station, i) => {
		const name = station?.name;
		if (name === void 0) return;
		if (names.has(name)) problems.add(`stations[${i}].name`, `expected a name that no other station has, found ${found(name)} twice`);
		names.add(name);
		if (draft.menu && dishNamed(name, Infinity)) problems.add(`stations[${i}].name`, `${found(name)} is the name of a dish; expected another`);
	});
}
/** What good food brings, and what it needs for that. */
function qualityRules(reading) {
	const { draft, problems } = reading;
	const { quality, staff } = draft;
	if (!quality) return;
	if (quality.chance !== void 0 && quality.chance > 0 && quality.after === void 0 && !reading.problems.within("quality.after")) problems.add("quality.after", "expected a number of minutes or a distribution, since quality.chance is above 0; it is missing");
	const { premium } = quality;
	if (premium === void 0 || !staff) return;
	let worst = Infinity;
	for (const entry of staff) worst = Math.min(worst, entry?.quality ?? Infinity);
	const fault = spendFault(premium, worst);
	if (fault) problems.add("quality.premium", fault);
}
/** Why the worst food of this premium would cost the house money instead of bringing some, or null: 1 + premium × (quality − 0.5) must not be below 0. */
function spendFault(premium, worst) {
	if (premium * (.5 - worst) <= 1 + 1e-9) return null;
	return `expected at most ${amount(Math.floor(1e6 / (.5 - worst)) / 1e6)} with a quality of ${amount(worst)} among the staff (customers would be paid to eat), found ${amount(premium)}`;
}
// ../fuzz10/src/scenario/rules/skills.ts
/** Who can do what: skills, stations and the menu. */
function skillRules(reading) {
	const { draft, problems } = reading;
	menuSize(reading);
	if (!draft.staff || problems.within("staff") || problems.within("stations") || problems.within("menu")) return;
	const stations = draft.stations?.map((station) => station.name);
	const known = {
		stations,
		dishes: draft.menu?.dishes
	};
	let sound = true;
	draft.staff.forEach((entry, i) => {
		if (entry?.skills && !checkSkillNames(entry.skills, known, `staff[${i}].skills`, problems)) sound = false;
	});
	if (!sound || !stations && !draft.menu) return;
	const cooks = draft.staff.map((entry) => cookOf(entry, stations ?? [], known.dishes ?? 0));
	if (stations) everyStation(stations, cooks, reading);
	if (draft.menu?.dishes !== void 0) everyDish(draft.menu.dishes, stations, cooks, reading);
}
function menuSize({ draft, problems }) {
	const dishes = draft.menu?.dishes;
	const stations = draft.stations?.length ?? 1;
	if (dishes !== void 0 && dishes * stations > LIMIT.teams) problems.add("menu.dishes", `expected at most ${amount(Math.floor(LIMIT.teams / stations))} with ${amount(stations)} stations, found ${amount(dishes)}`);
}
function cookOf(entry, stations, dishes) {
	const cook = { people: entry.count ?? 1 };
	if (!entry.skills) return cook;
	const { skills } = entry;
	const own = stations.filter((name) => Object.hasOwn(skills, name));
	const numbers = Object.keys(skills).map((name) => dishNamed(name, dishes)).filter((n) => n > 0);
	if (own.length > 0) cook.stations = new Set(own);
	if (numbers.length > 0) cook.dishes = numbers;
	return cook;
}
function worksAt(cook, station) {
	return station === void 0 || cook.stations === void 0 || cook.stations.has(station);
}
function everyStation(stations, cooks, { problems }) {
	stations.forEach((name, k) => {
		if (!cooks.some((cook) => worksAt(cook, name))) problems.add(`stations[${k}]`, `nobody can serve '${name}'; expected it among the skills of somebody`);
	});
}
function everyDish(dishes, stations, cooks, reading) {
	const { problems, draft } = reading;
	const people = headcount(reading);
	const copies = draft.menu.copies;
	const dealt = cooks.reduce((sum, cook) => sum + (cook.dishes ? 0 : cook.people), 0);
	if (copies !== void 0 && !reading.problems.within("menu.copies")) {
		if (copies > people) problems.add("menu.copies", `expected at most the staff (${amount(people)}), found ${amount(copies)}`);
		else if (dealt > 0 && copies > dealt) problems.add("menu.copies", `expected at most those whose skills name no dish (${amount(dealt)}): they are dealt the menu; found ${amount(copies)}`);
		else if (placesInTeams(draft, people) > LIMIT.places) {
			const most = Math.floor(LIMIT.places / placesInTeams(draft, people, 1));
			problems.add("menu.copies", `expected at most ${amount(most)} with so many dishes for a staff of ${amount(people)}, found ${amount(copies)}`);
		}
	}
	for (const [k, station] of (stations ?? [void 0]).entries()) {
		const there = cooks.filter((cook) => worksAt(cook, station));
		if (there.length === 0 || there.some((cook) => !cook.dishes)) continue;
		const orphan = firstMissing(dishes, there);
		if (orphan === 0) continue;
		if (station === void 0) problems.add("menu.dishes", `nobody knows 'dish-${orphan}'; expected it among the skills of somebody, or somebody whose skills name no dish`);
		else problems.add(`stations[${k}]`, `nobody at '${station}' knows 'dish-${orphan}'; expected it among their skills, or somebody there whose skills name no dish`);
	}
}
/** The first dish that none of these knows; 0 if they know them all. */
function firstMissing(dishes, cooks) {
	const known = new Uint8Array(dishes + 1);
	for (const cook of cooks) for (const n of cook.dishes) known[n] = 1;
	return Math.max(0, known.indexOf(0, 1));
}
// ../fuzz10/src/scenario/rules/trouble.ts
var MEAN = "expected a mean number of minutes, since";
function sicknessRules(reading) {
	const { draft, problems } = reading;
	const { sickness } = draft;
	if (!sickness) return;
	const need = (key, why) => {
		if (missing(reading, `sickness.${key}`, sickness[key])) problems.add(`sickness.${key}`, `${MEAN} ${why}; it is missing`);
	};
	if (sickness.flapping) {
		need("meanTimeToSick", "sickness.flapping is given");
		need("meanTimeToReturn", "sickness.flapping is given");
	} else if (sickness.together !== void 0 && sickness.together > 0) need("meanTimeToSick", "sickness.together is above 0");
}
function failFastRules(reading) {
	const { failFast } = reading.draft;
	if (failFast?.meanTimeToFail !== void 0 && missing(reading, "failFast.meanTimeToRecover", failFast.meanTimeToRecover)) reading.problems.add("failFast.meanTimeToRecover", `${MEAN} failFast.meanTimeToFail is given; it is missing`);
}
function protectionRules({ draft, problems }) {
	const { time, cap } = draft.protection?.ejection ?? {};
	if (time !== void 0 && cap !== void 0 && cap < time) problems.add("protection.ejection.cap", `expected at least protection.ejection.time (${amount(time)}), found ${amount(cap)}`);
}
// ../fuzz10/src/scenario/rules/index.ts
/** By the section whose change may break them; those of what opens the day alone stand last. */
var RULES = [
	[["demand"], demandRules],
	[["work"], orderRules],
	[["line"], lineRules],
	[["sickness"], sicknessRules],
	[["failFast"], failFastRules],
	[["manager"], managerRules],
	[["protection"], protectionRules],
	[["quality"], qualityRules],
	[[], growthRules],
	[[], skillRules]
];
/** Every rule, or those that a change of one section may break. */
function checkRules(reading, section) {
	for (const [sections, rule] of RULES) if (section === void 0 || sections.includes(section)) rule(reading);
}
row("number", "at", {
	unit: "min",
	required: true,
	min: 0,
	max: LIMIT.minutes * 100
}, "command.at"), row("choice", "do", {
	required: true,
	choices: [
		"hire",
		"let-go",
		"train",
		"call-in-sick",
		"return",
		"slow",
		"fail",
		"set"
	]
}, "command.do"), row("text", "who", {
	minItems: 1,
	maxItems: LIMIT.text
}, "command.who"), row("choice", "path", { choices: LIVE_PATHS }, "command.path");
findParam("staff[].name"), findParam("staff[].speed"), findParam("staff[].skills"), findParam("staff[].quality"), row("number", "value", {
	unit: "min",
	above: 0,
	max: LIMIT.minutes * 100,
	step: 10,
	usual: [10, 600]
}, "command.away"), row("number", "value", {
	unit: "×",
	min: .001,
	max: 1,
	step: .05,
	usual: [.1, 1]
}, "command.factor"), row("number", "value", {
	unit: "share",
	min: 0,
	max: 1,
	step: .05
}, "command.errorRate");
/**
* A scenario from anything: checked key by key against the parameter table, completed with its defaults, staff expanded.
* Never throws and never changes its input; what it returns is fresh, and parses to an equal value.
* Otherwise at most 50 problems, each with its path and what was expected.
*/
function parseScenario(input) {
	const problems = new Problems();
	try {
		const scenario = read(input, problems);
		if (problems.list.length === 0 && scenario) return {
			ok: true,
			scenario
		};
	} catch {
		problems.add("", "could not be read");
	}
	return {
		ok: false,
		problems: problems.list
	};
}
function read(input, problems) {
	const raw = readGroup(TREE, input, "", problems);
	if (!raw) return null;
	const entries = raw.staff;
	const staff = entries && !problems.within("staff") ? expandStaff(entries, "staff", problems) : void 0;
	checkRules({
		draft: raw,
		problems,
		opening: true
	});
	raw.staff = staff;
	return raw;
}
// q.ts
for (const work of [
	{
		law: "empirical",
		mean: 8e6,
		values: [
			1e6,
			2,
			7
		]
	},
	{
		law: "empirical",
		values: [5e-324, 1e-300]
	},
	{
		law: "empirical",
		mean: 3,
		values: [
			1,
			2,
			7
		]
	}
]) console.log(JSON.stringify(parseScenario({
	demand: { perHour: 3 },
	work,
	staff: [{}]
})).slice(0, 200));
export {};
