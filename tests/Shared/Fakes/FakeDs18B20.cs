using System;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// A DS18B20 seen from the bus, byte by byte: a reset, Skip ROM, then Convert T or Read Scratchpad. A conversion takes
    /// 750 ms of the test's time; until it is over the scratchpad holds the value before, after power-up 85 degrees.
    /// </summary>
    public sealed class FakeDs18B20 : IOneWireBus
    {
        private const int ConversionMs = 750;

        private readonly byte[] _fixedBytes = new byte[] { 0, 0, 0x4B, 0x46, 0x7F, 0xFF, 0x0C, 0x10 };

        private readonly byte[] _scratchPad = new byte[ScratchPad.Length];
        private int _register = 0x0550;
        private long _conversionEndMs = long.MaxValue;
        private bool _isSelected;
        private bool _isAwaitingRomCommand;
        private int _readAt = -1;

        /// <summary>The test's clock.</summary>
        public long NowMs { get; set; }

        /// <summary>What it would measure.</summary>
        public int Sixteenths { get; set; } = 400;

        /// <summary>Nothing answers a reset.</summary>
        public bool IsMissing { get; set; }

        /// <summary>What is read has a wrong checksum.</summary>
        public bool HasBadCrc { get; set; }

        /// <summary>The driver fails with an exception.</summary>
        public bool Throws { get; set; }

        /// <summary>The supply dips: the value of power-up again, a running conversion forgotten, each time one is begun.</summary>
        public bool LosesSupply { get; set; }

        /// <summary>Conversions begun.</summary>
        public int Conversions { get; private set; }

        /// <summary>Resets and bytes so far.</summary>
        public int Operations { get; private set; }

        /// <inheritdoc/>
        public bool Reset()
        {
            if (Throws)
            {
                throw new InvalidOperationException();
            }

            Operations++;
            _isSelected = false;
            _readAt = -1;
            _isAwaitingRomCommand = !IsMissing;
            return !IsMissing;
        }

        /// <inheritdoc/>
        public void WriteByte(byte value)
        {
            Operations++;
            if (_isAwaitingRomCommand)
            {
                _isAwaitingRomCommand = false;
                _isSelected = value == 0xCC;
            }
            else if (_isSelected && value == 0x44)
            {
                Convert();
            }
            else if (_isSelected && value == 0xBE)
            {
                FillScratchPad();
                _readAt = 0;
            }
            else
            {
                throw new InvalidOperationException();
            }
        }

        /// <inheritdoc/>
        public byte ReadByte()
        {
            Operations++;
            return _readAt < 0 || _readAt >= ScratchPad.Length || IsMissing ? (byte)0xFF : _scratchPad[_readAt++];
        }

        private void Convert()
        {
            Conversions++;
            _isSelected = false;
            _conversionEndMs = NowMs + ConversionMs;
            if (LosesSupply)
            {
                _register = 0x0550;
                _conversionEndMs = long.MaxValue;
            }
        }

        private void FillScratchPad()
        {
            if (NowMs >= _conversionEndMs)
            {
                _register = Sixteenths;
            }

            Array.Copy(_fixedBytes, 0, _scratchPad, 0, _fixedBytes.Length);
            _scratchPad[0] = (byte)_register;
            _scratchPad[1] = (byte)(_register >> 8);
            _scratchPad[8] = (byte)(OneWireCrc.Compute(_scratchPad, 8) ^ (HasBadCrc ? 1 : 0));
        }
    }
}
