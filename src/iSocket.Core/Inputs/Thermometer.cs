using iSocket.Core.Hal;

namespace iSocket.Core.Inputs
{
    /// <summary>
    /// The DS18B20, read once a minute from the tenth minute on (T-1), never more than one byte or one reset a turn.
    /// Moments are uptime since power-on, which runs on through a restart of the processor: after a restart later than
    /// the tenth minute the first reading is begun at once.
    /// </summary>
    public sealed class Thermometer
    {
        /// <summary>No reading counts before (T-1, self-heating).</summary>
        public const int WarmUpMs = 600000;

        /// <summary>From reading to reading (T-1).</summary>
        public const int PeriodMs = 60000;

        /// <summary>Bad readings in a row that make a failed sensor (T-8).</summary>
        public const int BadReadingsToFail = 5;

        /// <summary>Good readings in a row that end the failure (T-8).</summary>
        public const int GoodReadingsToRecover = 3;

        // Datasheet, "AC electrical characteristics": a 12-bit conversion takes up to 750 ms, here with some reserve.
        private const int ConversionMs = 800;

        // Datasheet, "ROM commands" and "Function commands". One sensor on the bus: no address needed.
        private const byte SkipRom = 0xCC;
        private const byte ConvertT = 0x44;
        private const byte ReadScratchPad = 0xBE;

        private readonly IOneWireBus _bus;
        private readonly byte[] _scratchPad = new byte[ScratchPad.Length];
        private Step _step = Step.ResetToConvert;
        private int _bytesRead;
        private long _dueMs = WarmUpMs;
        private long _startMs;
        private int _badInARow;
        private int _goodInARow;

        /// <summary>Creates the thermometer.</summary>
        /// <param name="bus">The bus; null where the board has none: then there is never a reading and never a failure.</param>
        public Thermometer(IOneWireBus bus)
        {
            _bus = bus;
        }

        private enum Step
        {
            ResetToConvert,
            AddressToConvert,
            Convert,
            ResetToRead,
            AddressToRead,
            RequestScratchPad,
            ReadScratchPad,
        }

        /// <summary>Whether a temperature counts now: there has been a good reading and the sensor has not failed (C-8).</summary>
        public bool HasReading
        {
            get { return Readings > 0 && !HasFailed; }
        }

        /// <summary>The last good reading in sixteenths of a degree Celsius, -880..2000; only while <see cref="HasReading"/>.</summary>
        public int Sixteenths { get; private set; }

        /// <summary>Counts the readings that count: a new number is a new reading.</summary>
        public int Readings { get; private set; }

        /// <summary>Five readings in a row were bad, and since then not three in a row good (T-8).</summary>
        public bool HasFailed { get; private set; }

        /// <summary>Starts in the failed state: what a restart of the processor found kept from before, so that it is not announced again.</summary>
        public void RestoreFailure()
        {
            HasFailed = true;
        }

        /// <summary>Does the next small step when its moment has come.</summary>
        /// <returns>The moment of the next turn.</returns>
        public long Tick(long uptimeMs)
        {
            if (_bus == null)
            {
                return long.MaxValue;
            }

            if (uptimeMs >= _dueMs)
            {
                // The bus waits for nobody but minds no pause, so other components get their turns between two steps.
                _dueMs = uptimeMs + 1;
                Advance(uptimeMs);
            }

            return _dueMs;
        }

        private void Advance(long uptimeMs)
        {
            switch (_step)
            {
                case Step.ResetToConvert:
                    _startMs = uptimeMs;
                    ResetBus(uptimeMs, Step.AddressToConvert);
                    break;
                case Step.AddressToConvert:
                    WriteByte(SkipRom, Step.Convert);
                    break;
                case Step.Convert:
                    WriteByte(ConvertT, Step.ResetToRead);
                    _dueMs = uptimeMs + ConversionMs;
                    break;
                case Step.ResetToRead:
                    ResetBus(uptimeMs, Step.AddressToRead);
                    break;
                case Step.AddressToRead:
                    WriteByte(SkipRom, Step.RequestScratchPad);
                    break;
                case Step.RequestScratchPad:
                    _bytesRead = 0;
                    WriteByte(ReadScratchPad, Step.ReadScratchPad);
                    break;
                default:
                    ReadByte(uptimeMs);
                    break;
            }
        }

        private void ResetBus(long uptimeMs, Step next)
        {
            _step = next;
            if (!_bus.Reset())
            {
                NoteBad();
                Rest(uptimeMs);
            }
        }

        private void WriteByte(byte value, Step next)
        {
            _bus.WriteByte(value);
            _step = next;
        }

        private void ReadByte(long uptimeMs)
        {
            _scratchPad[_bytesRead] = _bus.ReadByte();
            _bytesRead++;
            if (_bytesRead < ScratchPad.Length)
            {
                return;
            }

            if (ScratchPad.TryDecode(_scratchPad, out int sixteenths))
            {
                NoteGood(sixteenths);
            }
            else
            {
                NoteBad();
            }

            Rest(uptimeMs);
        }

        private void Rest(long uptimeMs)
        {
            _step = Step.ResetToConvert;
            long nextMs = _startMs + PeriodMs;
            _dueMs = nextMs > uptimeMs ? nextMs : uptimeMs + 1;
        }

        private void NoteGood(int sixteenths)
        {
            _badInARow = 0;
            _goodInARow++;
            if (HasFailed && _goodInARow < GoodReadingsToRecover)
            {
                return;
            }

            HasFailed = false;
            Sixteenths = sixteenths;
            Readings++;
        }

        private void NoteBad()
        {
            _goodInARow = 0;
            _badInARow++;
            if (_badInARow >= BadReadingsToFail)
            {
                HasFailed = true;
            }
        }
    }
}
