"""new: starts a post from the archetype of its kind, an issue of the newsletter, a list of the group, a whole site, or a theme."""

from site_builder.new.data import new_data as new_data
from site_builder.new.post import new_post as new_post
from site_builder.new.site import new_site as new_site
from site_builder.new.theme import new_theme as new_theme
