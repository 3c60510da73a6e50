"""What is sold and in which order: catalogue, playbook, rundown and the director.

`catalogue` reads what a shop hands in, `playbook` the format of the show, `rundown`
lays the products over the evening as a ladder, and `director` plays the rundown live.
"""
