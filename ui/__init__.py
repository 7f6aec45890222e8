"""How answers look in Discord: cards, buttons, replies and apologies."""
