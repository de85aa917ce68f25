"""The straightforward way: every line a string, a regular expression for each kind, sets of numbers."""
import re
import sys

DELIVERY = re.compile(r"CONSUMER.*b'(\w+)=(\d+)'(?: Jump (forward|back) (\d+))?")
LOST = re.compile(r"Lost message: (\w+)=(\d+)")

runs = jumps = lost = 0
last = {}
for line in open(sys.argv[1], encoding="utf-8"):
    delivery = DELIVERY.search(line)
    if delivery:
        last[delivery.group(1)] = int(delivery.group(2))
        jumps += delivery.group(3) is not None
    elif LOST.search(line):
        lost += 1
    elif "TEST RUN:" in line:
        runs += 1
        last = {}
print(f"{runs} runs, {jumps} jumps, {lost} lost")
