using iSocket.Core.Modem;

namespace iSocket.Core.Sms
{
    /// <summary>
    /// Which store is looked through and when (device.md G-5): the chosen one at the start, when there was no room for what is in
    /// it, and once in a while, since a notification can be lost; the other one more seldom. What it finds goes into the slots.
    /// </summary>
    internal sealed class StoreSweep
    {
        // The other store is looked at with every fourth look at the first, and with each once it has held something.
        private const int OtherSweep = 4;

        // A modem without AT+CMGL: after that many refusals the first places are read one by one instead.
        private const int ListAttempts = 3;
        private const int LastProbedIndex = 10;

        private readonly SmsStores _stores;
        private readonly SmsSlots _slots;
        private readonly FoundMessages _found;
        private int _listRefusals;
        private MessageStore _listed;
        private bool _usesOther;
        private int _sweepsToOther;
        private bool _hasMore;

        internal StoreSweep(SmsStores stores, SmsSlots slots, FoundMessages found)
        {
            _stores = stores;
            _slots = slots;
            _found = found;
        }

        /// <summary>Uptime of the next look at the chosen store.</summary>
        internal long DueMs { get; private set; }

        /// <summary>True between the looks at the two stores: the other one is next.</summary>
        internal bool ListsOther { get; private set; }

        /// <summary>The store to be looked through next.</summary>
        internal MessageStore Store => ListsOther ? _stores.Other : MessageStore.Chosen;

        /// <summary>True for a modem that knows no list: nobody has said that there is a message at the places that are tried.</summary>
        internal bool IsGuessing => _listRefusals >= ListAttempts;

        /// <summary>The modem was set up.</summary>
        internal void Start()
        {
            _listRefusals = 0;
            ListsOther = false;
            _usesOther = false;
            _sweepsToOther = 0;
            DueMs = 0;
        }

        /// <summary>True when a store is to be looked through now.</summary>
        internal bool IsDue(long nowMs)
        {
            return ListsOther || nowMs >= DueMs;
        }

        /// <summary>Wants a look at once.</summary>
        internal void LookSoon()
        {
            DueMs = 0;
        }

        /// <summary>A message is in that store.</summary>
        internal void NoteStore(MessageStore store)
        {
            _usesOther |= store != MessageStore.Chosen;
        }

        /// <summary>There is room again for what the last list had more of.</summary>
        internal void NoteRoom()
        {
            if (_hasMore && _slots.IsEmpty)
            {
                LookSoon();
            }
        }

        /// <summary>That store is listed now.</summary>
        internal void BeginList(MessageStore store)
        {
            _hasMore = false;
            _listed = store;
        }

        /// <summary>The list has a message at that index.</summary>
        internal void AddListed(int index)
        {
            Add(SmsStores.Place(_listed, index));
        }

        /// <summary>The list has ended.</summary>
        internal void EndList(AtChannel channel, AtResult result, long nowMs)
        {
            if (result == AtResult.Ok || SmsErrors.IsInvalidIndex(channel, result))
            {
                // Some call an empty store an invalid index.
                _listRefusals = 0;
            }
            else if (_listed == MessageStore.Chosen)
            {
                _listRefusals++;
                if (_listRefusals < ListAttempts || result != AtResult.Error)
                {
                    DueMs = nowMs + SmsInbox.RetryMs;
                    return;
                }

                Probe();
            }
            else if (result != AtResult.Error)
            {
                // Once more with the next look at the first store.
                ListsOther = false;
                _sweepsToOther = 0;
                return;
            }

            End(nowMs);
        }

        /// <summary>The store has been looked through, or cannot be. Behind the chosen store the other one, if it is its turn.</summary>
        internal void End(long nowMs)
        {
            if (!ListsOther)
            {
                DueMs = nowMs + SmsInbox.SweepMs;
                _sweepsToOther--;
                ListsOther = (_usesOther || _sweepsToOther <= 0) && _listRefusals == 0 && _stores.Other != MessageStore.Chosen;
                if (ListsOther)
                {
                    return;
                }
            }
            else
            {
                ListsOther = false;
                _sweepsToOther = OtherSweep;
            }

            _found.MarkListed();
        }

        private void Probe()
        {
            for (int i = 0; i <= LastProbedIndex; i++)
            {
                Add(i);
            }
        }

        // Before the first list since power-on whatever is listed was there before it.
        private void Add(int place)
        {
            bool isFound = !_found.IsListed && !_slots.Contains(place);
            if (isFound)
            {
                _found.Add(SmsStores.FoundPlace(place));
            }

            NoteStore(SmsStores.StoreOf(place));
            _hasMore |= !_slots.Add(place, isFound || _found.Contains(SmsStores.FoundPlace(place)));
        }
    }
}
