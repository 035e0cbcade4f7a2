"""What we know before reading: pure look-ups over reviewed data files.

Each file knows one subject and finds it by any of its names: `countries`, `places`, `organizations`, `outlets`,
`agreements`, `gatherings`; `gazetteer` gives all their forms for running text. A name that may mean several things
finds none of them.
"""
