"""Who and what uses force, and what it hits: words that tell an attack from an accident or a figure of speech."""

from __future__ import annotations

from dragoman.read.events.words import words

WEAPONS = words("missile rocket drone bomb shell mortar artillery grenade gas bullet airstrike torpedo")
HITTABLE = words(
    "village town city base embassy consulate hospital school train convoy ship vessel tanker airport airfield "
    "port plant facility site position target troop soldier civilian police checkpoint post hotel mosque church "
    "camp bridge refinery depot headquarters building house home market bus vehicle station infrastructure "
    "compound prison plane aircraft force army military protester demonstrator worker passenger militant rebel "
    "fighter commander stronghold area region territory capital neighborhood district warehouse barracks arsenal "
    "boat"
)
"""What force can hit."""
FORCES = words(
    "militant gunman gunmen rebel insurgent terrorist troop soldier force police army fighter militia bomber "
    "drone missile warplane jet aircraft commando airstrike shelling raid attack strike bombing explosion blast "
    "military separatist jihadist extremist assassin attacker"
)
"""Who or what uses force."""
MOBS = words("crowd mob protester demonstrator rioter looter arsonist")
"""Who storms and burns without being a force; where they are near, people still die by accident."""
