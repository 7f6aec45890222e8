"""The facts of *Dancing With the Stars*: what they are and how they are named. No Discord, no SQL."""
