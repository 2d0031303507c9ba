"""Sweeping up what killed workers and strangers leave behind in Redis."""

import re
import time

import structlog
from redis import Redis
from rq.worker_registration import clean_worker_registry

from crosswire.domain.messages import STAGES
from crosswire.queue.jobs import BellJob, BellQueue, queue_of

log = structlog.get_logger()

HONEST_ID = re.compile(r"(ingest|extractor|alerts|delivery)-\d+-\d+")


def sweep(redis: Redis) -> int:
    """Remove what no worker can run and what a killed worker left; give the number of jobs."""
    return sum(_sweep_queue(queue_of(stage, redis)) for stage in STAGES)


def forget_job(queue: BellQueue, job_id: str) -> None:
    """Take a job out of Redis, wherever it is listed."""
    with queue.connection.pipeline() as pipeline:
        pipeline.lrem(queue.key, 0, job_id)
        pipeline.lrem(queue.intermediate_queue_key, 0, job_id)
        pipeline.delete(BellJob.redis_job_namespace_prefix + job_id)
        pipeline.execute()


def _sweep_queue(queue: BellQueue) -> int:
    unwanted = _strange(queue) | _lost(queue)
    for job_id in unwanted:
        forget_job(queue, job_id)
    abandoned = _drop_abandoned(queue)
    clean_worker_registry(queue)
    if unwanted:
        log.info("swept the queue", queue=queue.name, jobs=len(unwanted))
    return len(unwanted) + abandoned


def _listed(queue: BellQueue, key: str) -> list[str]:
    return [_text(raw) for raw in queue.connection.lrange(key, 0, -1)]


def _text(raw: object) -> str:
    return raw.decode("utf-8", "surrogateescape") if isinstance(raw, bytes) else str(raw)


def _strange(queue: BellQueue) -> set[str]:
    """Ids that we never gave: to fetch such a job may end a worker."""
    listed = _listed(queue, queue.key) + _listed(queue, queue.intermediate_queue_key)
    return {job_id for job_id in listed if not HONEST_ID.fullmatch(job_id)}


def _lost(queue: BellQueue) -> set[str]:
    """Jobs between list and worker whose hash has run out: their worker died at once."""
    listed = _listed(queue, queue.intermediate_queue_key)
    with queue.connection.pipeline(transaction=False) as pipeline:
        for job_id in listed:
            pipeline.exists(BellJob.redis_job_namespace_prefix + job_id)
        return {job for job, known in zip(listed, pipeline.execute(), strict=True) if not known}


def _drop_abandoned(queue: BellQueue) -> int:
    """Jobs whose worker died on them stay for ever; the registries keep their names."""
    redis, now = queue.connection, time.time()
    registry = queue.started_job_registry
    abandoned = [_text(raw) for raw in redis.zrangebyscore(registry.key, 0, now)]
    with redis.pipeline() as pipeline:
        for execution in abandoned:
            pipeline.delete(BellJob.redis_job_namespace_prefix + execution.split(":")[0])
            pipeline.zrem(registry.key, execution)
        for ended in (queue.finished_job_registry, queue.failed_job_registry):
            pipeline.zremrangebyscore(ended.key, 0, now)
        pipeline.execute()
    return len(abandoned)
