"""publish: Outputs to a folder that changes from the old site to the new one in a single step, or not at all."""

from site_builder.publish.folder import check_foreign as check_foreign
from site_builder.publish.folder import check_place as check_place
from site_builder.publish.folder import stage_folder as stage_folder
from site_builder.publish.lock import BuildLock as BuildLock
from site_builder.publish.stage import Stage as Stage
