"""What the bot costs, measured against a bare discord.py bot in the same run: `make bench`."""
