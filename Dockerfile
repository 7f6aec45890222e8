FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /mirrorball

COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt

COPY . .

# The database lives in the volume /data, the only place that the bot's own user may write to.
RUN useradd --system --uid 10001 mirrorball && install -d -o mirrorball /data
USER mirrorball
VOLUME /data
ENV DATABASE_URL=sqlite+aiosqlite:////data/mirrorball.sqlite3

# The bot leaves Discord and closes its database in order on SIGTERM.
CMD ["python", "bot.py"]
