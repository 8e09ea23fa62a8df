namespace iSocket.Core.Modem
{
    /// <summary>
    /// Finds out whether the modem answers, and at which speed. A module with automatic speed learns it from "AT"
    /// (manual 2.2.41); one that was left at another fixed speed is found by trying the usual ones. After the OK the channel
    /// stays closed for a moment, so that answers to older commands that are still under way are not taken for new ones.
    /// </summary>
    public sealed class AtSynchroniser : IAtUser
    {
        /// <summary>The speed that we want, in baud.</summary>
        public const int PreferredBaudRate = 115200;

        private const int AnswerMs = 500;
        private const int QuietMs = 200;
        private const int AttemptsPerSpeed = 3;

        private readonly int[] _speeds = new int[] { PreferredBaudRate, 9600, 57600, 38400, 19200, 460800, 230400, PreferredBaudRate };
        private int _attemptsLeft;
        private int _speed;
        private bool _scans;

        /// <summary>True while it is trying.</summary>
        public bool IsRunning { get; private set; }

        /// <summary>True when the last run found the modem.</summary>
        public bool HasSucceeded { get; private set; }

        /// <summary>Uptime until which late answers may still arrive after a success.</summary>
        public long QuietUntilMs { get; private set; }

        /// <summary>Starts trying.</summary>
        /// <param name="attempts">Attempts at the preferred speed, half a second each.</param>
        /// <param name="scans">Whether to try the other speeds after that.</param>
        public void Start(int attempts, bool scans)
        {
            IsRunning = true;
            HasSucceeded = false;
            _attemptsLeft = attempts;
            _scans = scans;
            _speed = -1;
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            if (!IsRunning)
            {
                return false;
            }

            if (_speed < 0)
            {
                _speed = 0;
                channel.SetBaudRate(_speeds[0]);
            }
            else if (_attemptsLeft == 0 && !NextSpeed(channel))
            {
                IsRunning = false;
                return false;
            }

            _attemptsLeft--;
            channel.SendEscape();
            channel.Compose().Add("AT");
            channel.Send(this, 0, AtCommandKind.Lines, null, AnswerMs, nowMs);
            return true;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            if (result == AtResult.Ok)
            {
                IsRunning = false;
                HasSucceeded = true;
                QuietUntilMs = nowMs + QuietMs;
            }
        }

        private bool NextSpeed(AtChannel channel)
        {
            if (!_scans || _speed + 1 == _speeds.Length)
            {
                channel.SetBaudRate(PreferredBaudRate);
                return false;
            }

            _speed++;
            _attemptsLeft = AttemptsPerSpeed;
            channel.SetBaudRate(_speeds[_speed]);
            return true;
        }
    }
}
