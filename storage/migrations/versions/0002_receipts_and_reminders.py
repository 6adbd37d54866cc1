"""receipts of visits and reminders of tasks"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this version."""
    with op.batch_alter_table('tasks', schema=None) as batch_op:
        batch_op.add_column(sa.Column('area_id', sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column('look_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('times_told', sa.Integer(), server_default='0', nullable=False))
        batch_op.create_index(batch_op.f('ix_tasks_look_at'), ['look_at'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_tasks_area_id_areas'), 'areas', ['area_id'], ['id'])

    with op.batch_alter_table('visits', schema=None) as batch_op:
        batch_op.add_column(sa.Column('people', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('why_not', sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column('changeable_until', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('wrong_since', sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f('ix_visits_changeable_until'), ['changeable_until'], unique=False)

