"""SimPy 3 or later: a process a customer. Arguments: system, servers, load, customers, seed. Prints JSON with its own seconds."""
import json
import random
import sys
import time

import simpy

system, servers, load, customers, seed = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
draw = random.Random(seed)


def shortest_of_two(counters):
    n = len(counters)
    i = int(draw.random() * n)
    j = int(draw.random() * (n - 1))
    if j >= i:
        j += 1
    ahead = counters[i].count + len(counters[i].queue) - counters[j].count - len(counters[j].queue)
    return counters[i] if ahead < 0 or (ahead == 0 and draw.random() < 0.5) else counters[j]


def customer(env, counter, waits):
    joined = env.now
    with counter.request() as request:
        yield request
        waits[0] += env.now - joined
        yield env.timeout(draw.expovariate(1.0))


def door(env, choose, waits):
    for _ in range(customers):
        yield env.timeout(draw.expovariate(servers * load))
        env.process(customer(env, choose(), waits))


start = time.perf_counter()
env = simpy.Environment()
waits = [0.0]
if system == "shared":
    counter = simpy.Resource(env, servers)
    env.process(door(env, lambda: counter, waits))
else:
    counters = [simpy.Resource(env, 1) for _ in range(servers)]
    env.process(door(env, lambda: shortest_of_two(counters), waits))
env.run()
print(json.dumps({"seconds": time.perf_counter() - start, "wait": waits[0] / customers}))
