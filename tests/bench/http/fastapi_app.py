"""What many services are: uvicorn, FastAPI, SQLAlchemy's ORM, psycopg2.

A campaign is one row; reading it is one query, starting it is a row that is
locked, changed and committed.
"""
import datetime
import os

from fastapi import FastAPI, HTTPException
from sqlalchemy import Column, DateTime, Text, create_engine
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session, declarative_base

engine = create_engine(os.environ["BENCH_DATABASE"])
app = FastAPI()


class Campaign(declarative_base()):
    __tablename__ = "campaigns"
    id = Column(Text, primary_key=True)
    status = Column(Text)
    started_at = Column(DateTime(timezone=True))
    document = Column(JSONB)


@app.get("/api/campaigns/{campaign}")
async def read(campaign: str):
    with Session(engine) as session:
        row = session.get(Campaign, campaign)
        if row is None:
            raise HTTPException(404)
        return {**row.document, "id": row.id, "status": row.status}


@app.post("/api/campaigns/{campaign}/generate", status_code=202)
async def generate(campaign: str):
    with Session(engine) as session:
        row = session.get(Campaign, campaign, with_for_update=True)
        if row is None:
            raise HTTPException(404)
        row.status = "pending"
        row.started_at = datetime.datetime.now(datetime.timezone.utc)
        session.commit()
    return {"id": campaign, "status": "pending"}
