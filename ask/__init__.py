"""Questions about the facts and their answers. Pure: no Discord, no SQL, no clock."""
